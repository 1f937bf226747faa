# Reading tables: why a file could not be read, and what to know about one that was.
# Variables: $sheet, $row, $column say where; all other ones are described by their names.

## The whole file

sheets-error-empty = The file is empty. Please check that you saved it, and choose it again.
sheets-error-file-too-large = The file has { $size } MB; at most { $limit } MB are possible. Please remove pictures and sheets that are not needed, or split the table into several files.
sheets-error-not-a-table =
    { $found ->
        [pdf] This file is a PDF, not a table.
        [image] This file is a picture, not a table.
        [text-document] This file is a text document, not a table.
        [presentation] This file is a presentation, not a table.
        [archive] This file is an archive, not a table. Please unpack it and choose the table inside.
        [web-page] This file is a web page or XML that only looks like a table in Excel.
        [other-spreadsheet] This kind of spreadsheet cannot be read.
       *[binary] This file is not a table.
    } Please save the table in your spreadsheet program as XLSX, ODS or CSV and choose that file.
sheets-error-password-protected = The { $format } file is protected by a password. Please remove the password in your spreadsheet program, save the file and choose it again.
sheets-error-damaged = The { $format } file is damaged or was not transferred completely. Please open it in your spreadsheet program, save it again and choose the new file.
sheets-error-unpacks-too-large = The part “{ $part }” of the file unpacks to more than { $limit } MB and was not opened. Please copy the table into a new, empty file and choose that one.
sheets-error-too-much-text = Sheet “{ $sheet }”, row { $row }: up to here the file already holds more than { $limit } MB of text. Please split the table into several files.
sheets-error-xml-entities = The part “{ $part }” of the file contains definitions that do not belong into a spreadsheet. It was not opened for safety. Please save the table anew in your spreadsheet program.
sheets-error-too-many-rows =
    Sheet “{ $sheet }” has more than { $limit ->
        [one] { $limit } row
       *[other] { $limit } rows
    }. Please split it into several files.
sheets-error-too-many-columns =
    Sheet “{ $sheet }”, row { $row }: there is content in column { $column }; at most { $limit ->
        [one] { $limit } column is
       *[other] { $limit } columns are
    } possible. Please delete what stands to the right of the table.
sheets-error-too-many-cells =
    Sheet “{ $sheet }”, row { $row }: up to here there are more than { $limit ->
        [one] { $limit } cell
       *[other] { $limit } cells
    }. Please delete content far to the right or below the table, or split the table.
sheets-error-empty-sheet = Sheet “{ $sheet }” is empty, and so are all others. Please choose a file with headers in the first row and one organisation or person in each row below.
sheets-error-only-headers = Sheet “{ $sheet }” has headers in row { $row } but nothing below. Please add rows, or choose another file.
sheets-error-not-json = The file is not valid JSON: reading stopped in line { $line } at character { $column }. Expected is one object in each line, or an array of objects.

## Single places

sheets-note-title-skipped =
    Sheet “{ $sheet }”: the headers were found in row { $row }; { $lines ->
        [one] { $lines } line
       *[other] { $lines } lines
    } above were left out.
sheets-note-duplicate-column = Sheet “{ $sheet }”, row { $row }: there are several columns “{ $column }”. One of them is now called “{ $renamed }”.
sheets-note-unnamed-column = Sheet “{ $sheet }”, row { $row }: column { $column } has content but no header. Please give it one if it matters.
sheets-note-ragged-row =
    Sheet “{ $sheet }”, row { $row }: { $cells ->
        [one] { $cells } cell
       *[other] { $cells } cells
    } instead of { $expected }. Please check whether a delimiter or a quotation mark is missing.
sheets-note-merged-cells = Sheet “{ $sheet }”, row { $row }, column “{ $column }”: merged cells ({ $rows } × { $columns }) were all given the text of the first one.
sheets-note-formula-without-value = Sheet “{ $sheet }”, row { $row }, column “{ $column }”: the file does not hold the result of the formula, so the cell stays empty. Please open and save the file in your spreadsheet program.
sheets-note-error-cell = Sheet “{ $sheet }”, row { $row }, column “{ $column }”: the cell shows the error { $error } and stays empty. Please correct it in the file.
sheets-note-cell-too-long =
    Sheet “{ $sheet }”, row { $row }, column “{ $column }”: the text has { $characters ->
        [one] { $characters } character
       *[other] { $characters } characters
    }; at most { $limit } are possible. Please shorten it.
sheets-note-characters-replaced =
    { $column ->
        [none] Sheet “{ $sheet }”, row { $row }
       *[other] Sheet “{ $sheet }”, row { $row }, column “{ $column }”
    }: { $count ->
        [one] { $count } character could not be read and is shown as �.
       *[other] { $count } characters could not be read and are shown as �.
    } Please correct the cell, or save the file as “CSV UTF-8”.
sheets-note-mixed-encodings =
    Sheet “{ $sheet }”: most of the file is { $main }, but { $count ->
        [one] { $count } row is { $other } (row { $rows }).
       *[other] { $count } rows are { $other } (rows { $rows }).
    } They were read as such; please check their special letters.
sheets-note-unclosed-quote = Sheet “{ $sheet }”, row { $row }, column “{ $column }”: a quotation mark opens and never closes. It was read as an ordinary character; please check the row.
sheets-note-not-an-object = “{ $sheet }”, line { $row }: this is not a JSON object. The line was not read; please correct it.
sheets-note-duplicate-key = “{ $sheet }”, line { $row }: the key “{ $key }” occurs more than once. The first value was kept.
sheets-note-empty-sheet = Sheet “{ $sheet }” is empty and was left out.
sheets-note-only-headers = Sheet “{ $sheet }” has headers in row { $row } but nothing below, and was left out.
sheets-note-hidden-sheet = Sheet “{ $sheet }” is hidden in the file.
sheets-note-more =
    Sheet “{ $sheet }”: { $count ->
        [one] { $count } more note
       *[other] { $count } more notes
    } of the same kind.
