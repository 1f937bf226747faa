# The language coach at the command line.

wording-cli-file = { $file }: { $words }
wording-cli-written = { $file }: { $line }
wording-cli-keyboard = Type or paste the text, and end with Ctrl+D on a line of its own.
wording-cli-unknown-language = “{ $code }” is no language that the coach reads. Say with --lang which of these the text is in: { $known }.
wording-cli-unknown-report = “{ $code }” is no language of reports. With --report-in they are written in one of these: { $known }.
wording-cli-ending = { $file }: a report is written as .html, .json, .md or .txt. Please give the file one of these endings.
wording-cli-unreadable = { $file } cannot be read: { $reason }
wording-cli-unwritable = { $file } cannot be written: { $reason }
wording-cli-too-large = { $file } has more than { $most } MB. That is no brief; please give the part that is to be read.
wording-cli-no-text = { $file } is no text ({ $kind }). Please save it as plain text or as a web page with the program that made it.
wording-cli-encoding = { $file } was read as { $encoding }.
wording-cli-lost =
    { $count ->
        [one] { $file }: { $count } character could not be read. Please save the file as UTF-8.
       *[other] { $file }: { $count } characters could not be read. Please save the file as UTF-8.
    }
wording-cli-two-from-one = Only one of the two versions can come from the standard input. Please give a file for the other.
wording-cli-no-competences = { $file } has no competence in it. Please write one on each line.
wording-cli-reach-off = Reach is left out, because --meaning=off was asked for.
wording-cli-no-encoder-reach = Reach is left out, because no text encoder is installed in { $folder }. “collider encoder install” completes it.
wording-cli-no-encoder = No text encoder is installed in { $folder }: challenges are told apart by their words alone. “collider encoder install” completes it.

wording-cli-targets-place = { $file }, row { $row }, column { $column } ({ $name }): { $words }
wording-cli-targets-missing =
    { $columns ->
        [one] the row has only { $columns } column. Five are needed, parted by tabs: id, sentence, start, end, target.
       *[other] the row has only { $columns } columns. Five are needed, parted by tabs: id, sentence, start, end, target.
    }
wording-cli-targets-no-number = “{ $found }” is no number of characters. Start and end count the characters of the sentence from 0; a heading must be taken out.
wording-cli-targets-empty = nothing stands here. Please fill it in or take the row out.
