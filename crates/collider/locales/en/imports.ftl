# Imports of organisations: upload, columns, trial, result; and the same at the command line.

## Fields: headers of exports and choices on the page of columns.
imports-field-file-key = Key in this file
imports-field-reference = Reference
imports-field-name = Name
imports-field-other-names = Other names
imports-field-kind = Kind
imports-field-side = Side
imports-field-sectors = Sectors
imports-field-country = Country
imports-field-region = Region
imports-field-languages = Working languages
imports-field-size = Size
imports-field-founded = Founded
imports-field-website = Web address
imports-field-contact = Contact
imports-field-contact-name = Contact person
imports-field-contact-role = Role of the contact person
imports-field-contact-email = E-mail address
imports-field-contact-phone = Telephone
imports-field-description = Description
imports-field-description-language = Language of the description
imports-field-competences = Competences
imports-field-needs = Needs
imports-field-text-language = Language of the texts
imports-field-works = Examples of work
imports-field-visibility = Visibility
imports-field-shown-to = Who sees which part
imports-field-consented = Day of consent
imports-field-status = Status
imports-field-work-organisation-key = Organisation’s key in this file
imports-field-work-organisation = Organisation
imports-field-work-reference = Reference
imports-field-work-title = Title
imports-field-work-text = Description
imports-field-work-language = Language
imports-field-work-year = Year
imports-field-work-partners = Partners
imports-sheet-organisations = Organisations
imports-sheet-works = Examples of work

## What is chosen and proposed.
imports-subject-organisations = organisations
imports-subject-works = examples of work
imports-subject-ignored = not to be read
imports-why-remembered = as the last time
imports-why-header-and-values = heading and values agree
imports-why-header = by its heading
imports-why-header-in-part = by words of its heading
imports-why-values = by its values
imports-why-doubt = the values do not look like it
imports-why-nothing = nothing recognised
imports-outcome-created = new
imports-outcome-changed = changed
imports-outcome-unchanged = unchanged
imports-outcome-rejected = rejected
imports-outcome-warned = with a cell left out
imports-outcome-all = all
imports-state-uploaded = columns to be checked
imports-state-tried = tried out
imports-state-queued = being read in
imports-state-done = read in
imports-state-failed = interrupted
imports-state-undone = taken back
imports-stage-waiting = Waiting for its turn
imports-stage-reading = Reading the files
imports-stage-comparing = Comparing with the directory
imports-stage-writing = Organisations are being written
imports-stage-saving = Saving everything together
imports-undone-removed = removed again
imports-undone-restored = as before again
imports-undone-left = left, because somebody changed or introduced it since
imports-undone-gone = had been removed already

## Cells that are left out; the row is read.
imports-cell-region = This region is not known. The row is read without a region. Please use a NUTS code or the region’s name.
imports-cell-region-elsewhere = This region is in another country than the row says. The row is read without a region.
imports-cell-sector = This sector is neither one of the creative sectors nor in NACE 2.1. The row is read without it.
imports-cell-country = This country is not known. The row is read without it.
imports-cell-language = This language is not known. The row is read without it.
imports-cell-kind = This kind of organisation is not known; it stays unknown.
imports-cell-side = This is neither creative nor industry; the side stays unknown.
imports-cell-size = No size class can be read from this; it stays unknown.
imports-cell-year = This is not a year between 1000 and 2100. The row is read without it.
imports-cell-website = This is not a web address. The row is read without it.
imports-cell-email = This is not an e-mail address. The row is read without it.
imports-cell-day = This is not a date, such as 17.4.2026. The row is read without it.
imports-cell-day-later = This day is still to come; nobody can have agreed yet. The row is read without it.
imports-cell-status = This status is not known. The row is read without it.
imports-cell-visibility = Possible are: public, members, other-side, matched, facilitators. The row is read without it.
imports-cell-mended = Dashes and quotation marks that had been lost on the way were put back.
imports-cell-contact = This contact is not written as in an export. The row is read without it.
imports-cell-works = These examples of work are not written as in an export. The row is read without them.

## Rows that are rejected, or joined with others.
imports-row-name-missing = The organisation cannot be entered without a name.
imports-row-reference-unknown = No organisation has this reference, and the row gives no name to enter a new one.
imports-row-shown-to = Who sees which part is written as “needs: matched”, one a line. Without it the row might show what was meant to be hidden, so it is left out.
imports-row-title-missing = The example of work has no title.
imports-row-control-characters = The text contains control characters that cannot be shown. Please remove them in the file.
imports-row-unknown-code = This code is not known.
imports-row-region-elsewhere = Region and country contradict each other. Please give both, or only the region.
imports-row-contradicts = Row { $first } says something else about the same organisation or work. Please decide which is right and remove the other row.
imports-row-joined = Joined with row { $first }, which is about the same organisation.
imports-row-repeated = Repeats row { $first } and says nothing new.
imports-row-organisation-unknown = No organisation has this reference or this name. Please read in the organisations first, or together with their works.
imports-row-organisation-missing = The row does not say whose work this is.
imports-row-organisation-rejected = The row of this organisation was rejected, so its works cannot be read either.

## What a mapping lacks.
imports-lack-nothing = No sheet is to be read. Please choose what the rows are.
imports-lack-name = Sheet “{ $sheet }”: no column is the name or the reference. Please choose which one it is.
imports-lack-organisation = Sheet “{ $sheet }”: no column says whose work a row is. Please choose the one with the organisation.
imports-lack-title = Sheet “{ $sheet }”: no column is the title of the work. Please choose one.
imports-lack-twice = Sheet “{ $sheet }”: “{ $field }” can come from one column only; chosen are { $columns }.

## Pages.
imports-title = Import
imports-read-title = Read in a table
imports-standfirst = A list of registrations becomes a directory.
imports-step-file = File
imports-step-columns = Columns
imports-step-trial = Trial
imports-step-run = Reading in
imports-step-result = Result
imports-file-label = Table with organisations
imports-file-hint = Excel, CSV, ODS or JSON lines, up to { $limit } MB. Delimiter and character set are recognised. A second file may hold examples of work. You will see a trial first; nothing is changed before.
imports-check = Check the file
imports-file-missing = Please choose a file.
imports-earlier = Earlier imports
imports-file = File
imports-when = When
imports-rows = Rows
imports-state = State
imports-do = To do
imports-look = Open
imports-go-on = Go on
imports-mapping-title = What do the columns mean?
imports-mapping-caption = We have guessed what the columns mean. Please check.
imports-column = Column
imports-examples = Examples
imports-means = Means
imports-meaning-of = Meaning of { $column }
imports-how-sure = How sure
imports-not-read = do not read
imports-rows-are = The rows are
imports-propose-again = Propose columns anew
imports-texts-in = Language of texts that do not name their own
imports-texts-in-hint = It decides with whom a text is compared and how it is read aloud.
imports-texts-unknown = leave it unknown
imports-texts-recognised = recognise it by the words
imports-terms = For all rows of the file
imports-approve = Approve new organisations at once
imports-approve-hint = Otherwise they wait for a facilitator.
imports-consented = Day of consent to being listed
imports-consented-hint = For rows that name no day themselves. Without consent only facilitators see a profile.
imports-consented-mistake = This is not a date.
imports-remember = Remember this for the next table with the same headings
imports-empty-cells = An empty cell changes nothing; columns that are not read are left as they are.
imports-show-trial = Show the trial
imports-other-file = Another file
imports-trial-title = Trial: this would happen
imports-trial-standfirst = Nothing has been changed yet.
imports-trial-words = The import can be taken back with one click afterwards.
imports-trial-nothing = There is nothing to take over.
imports-run = Read in now
imports-change-columns = Change columns
imports-row = Row
imports-name = Name or title
imports-outcome = What happens
imports-reason = Reason
imports-value = Value
imports-empty = empty
imports-which-rows = Rows to show
imports-no-such-rows = There are no such rows.
imports-running-title = Reading in
imports-may-leave = You may leave this page; the import goes on.
imports-reload = Look again
imports-done-title = Read in
imports-failed-title = Interrupted
imports-failed-words = The import was not finished. Nothing was changed. You can begin it again.
imports-undone-title = Taken back
imports-next-proposals = Check what the engine proposes
imports-next-proposals-words = Most tables name no side, sector or field. We infer them from the words; they count only once you agree.
imports-to-proposals = Check proposals
imports-to-directory = To the directory
imports-undo = Take the import back
imports-undo-no = Cancel
imports-undo-how = What undoing did
imports-organisation = Organisation
imports-problem-disturbed = Others changed the same organisations again and again. Please try again in a moment.
imports-queued = The import has begun.
imports-cli-place = { $file }, sheet “{ $sheet }”, row { $row }
imports-cli-map-form = --map { $value }: please write COLUMN=FIELD.
imports-cli-map-field = --map: no field is called { $value }. There are: { $fields }.
imports-cli-map-column = --map: no sheet has a column “{ $value }” that could mean this.
imports-cli-cell = { $column } “{ $value }”: { $words }
imports-cli-map-how = Say which at the command line with --map COLUMN=FIELD. Columns: { $columns }. Fields: { $fields }.
imports-cli-undo-how = To take it back: collider import undo { $id }
imports-cli-no-such = There is no import { $id }. `collider import list` names them.
imports-cli-none = Nothing has been imported yet.
imports-cli-listed = { $id }  { $when }  { $state }  { $files } ({ $rows })
imports-cli-sums =
    { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    } = { $created } new + { $changed } changed + { $unchanged } unchanged + { $rejected } rejected
imports-cli-sums-dry-run =
    Trial, nothing changed: { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    } = { $created } new + { $changed } changed + { $unchanged } unchanged + { $rejected } rejected

## With plurals, and problems.
imports-row-too-long =
    { $length ->
        [one] This text has { $length } character
       *[other] This text has { $length } characters
    }; at most { $most } are possible. Please shorten it in the file.
imports-row-too-many =
    { $count ->
        [one] There is { $count } entry
       *[other] There are { $count } entries
    }; at most { $most } are possible.
imports-row-ambiguous =
    { $count ->
        [one] { $count } organisation has
       *[other] { $count } organisations have
    } this name. Please add a reference, a country or a region so that it is clear which one is meant.
imports-sheet-summary =
    { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }, { $columns ->
        [one] { $columns } column
       *[other] { $columns } columns
    }, { $format }
imports-sum-rows =
    { $count ->
        [one] row
       *[other] rows
    }
imports-trial-next =
    { $rejected ->
        [0] Take over { $taken ->
            [one] { $taken } row
           *[other] { $taken } rows
        }
       *[other] Take over { $taken ->
            [one] { $taken } row
           *[other] { $taken } rows
        }, leave { $rejected }
    }
imports-done-words =
    { $taken ->
        [one] { $taken } of { $rows } rows is in the directory now.
       *[other] { $taken } of { $rows } rows are in the directory now.
    }
imports-undo-confirm =
    { $created ->
        [one] Really take the import back? { $created } organisation or work disappears again
       *[other] Really take the import back? { $created } organisations and works disappear again
    }, { $changed ->
        [one] { $changed } row is as before.
       *[other] { $changed } rows are as before.
    }
imports-undone-words = Taken back: { $removed } removed, { $restored } as before again, { $left } left because somebody changed them since, { $gone } had been removed already.
imports-cli-left-out =
    { $count ->
        [one] { $place }: { $words }
       *[other] { $place }: { $words } (in { $count } rows)
    }
imports-not-now = This import is not at this step any more.
    .next = Open the list of imports and look where it is.
imports-export-not-yet = The directory is still being read after a start or a large import.
    .next = Please try again in a moment, or take the whole directory along without filters.
imports-unreadable = The file was not taken in.
    .next = Choose another file.
