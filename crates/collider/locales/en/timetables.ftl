# Timetables of speed-dating events: the spreadsheet of an event, what can be wrong with it, and the
# timetable as a workbook, calendars and a grid.

## Names of what has none

timetables-event = Speed-dating
timetables-participant = Participant { $number }
timetables-slot = Slot { $number }
timetables-table = Table { $number }
timetables-room = Room { $number }
timetables-pause = Pause
timetables-online = Online
timetables-yes = Yes
timetables-no = No

## The sheets of an event

timetables-sheet-participants = Participants
    .meaning = One participant in each row. Only the name is needed. Rows whose name ends with “(example)” are left out.
timetables-sheet-meetings = Meetings
    .meaning = One meeting in each row. Only the two names are needed, as they stand on the sheet Participants.
timetables-sheet-settings = Settings
    .meaning = Fill in the second column. Rows with several values can be repeated; empty rows do not count.

timetables-who-name = Name
timetables-who-world = World
timetables-who-absent = Not there
timetables-who-present = Only there
timetables-who-representatives = Representatives
timetables-who-most = At most

timetables-meets-number = No.
timetables-meets-a = Participant A
timetables-meets-b = Participant B
timetables-meets-necessity = Must or optional
timetables-meets-priority = Priority
timetables-meets-session = Session
timetables-meets-slot = Fixed slot
timetables-meets-room = Room
timetables-meets-online = Online
timetables-meets-before = Before

timetables-sets-setting = Setting
timetables-sets-value = Value
timetables-sets-explanation = Explanation

timetables-setting-name = Name of the event
    .meaning = Stands above everything that is printed.
timetables-setting-date = Date
    .meaning = Such as 2026-11-22. Needed for calendars.
timetables-setting-zone = Time zone
    .meaning = Such as Europe/Ljubljana. Without it, that of the hub.
timetables-setting-place = Place
    .meaning = Where people come to; stands in the calendars.
timetables-setting-begin = First slot begins
    .meaning = A time of day such as 09:00. Without it slots are known by their numbers.
timetables-setting-length = Minutes per slot
    .meaning = How long a meeting takes with the change to the next, such as 15.
timetables-setting-count = Number of slots
    .meaning = How many meetings follow each other in a day, pauses not counted. Needed, unless slots are listed.
timetables-setting-slot = Slot
    .meaning = Instead of the three above: beginning and end of one slot, such as 09:00–09:15. One row for each.
timetables-setting-tables = Number of tables
    .meaning = How many meetings can be held at once. Needed, unless there are rooms.
timetables-setting-room = Room
    .meaning = A room and its tables, such as “Blue room: 6”. Only if there are several; one row for each.
timetables-setting-pause = Pause
    .meaning = Such as “Lunch: 12:00–13:00”. Slots go on after it. One row for each.
timetables-setting-session = Session
    .meaning = A part of the day to which meetings can be bound, such as “Morning: 09:00–12:00” or “Morning: 1–6”. One row for each.
timetables-setting-buffer = Walking buffer
    .meaning = How many slots everybody needs between two meetings to walk. Usually none.
timetables-setting-fairness = Fairness
    .meaning = By how many breaks one participant may have more than another. Empty: any number.
timetables-setting-apart = Kept apart
    .meaning = Names, separated by semicolons, of whom no two shall be at tables at the same time. One row for each group.
timetables-setting-closed = Table closed
    .meaning = A table that is not there for a while, such as “3: 09:00–10:30”. One row for each.

timetables-word-must = Must
timetables-word-optional = Optional
timetables-word-online = Online
timetables-word-example = example
timetables-world-creative = Creative
timetables-world-industry = Industry

timetables-example-creative = Studio Ena
timetables-example-industry = Lakeside Foundry

## What is wrong with a spreadsheet

timetables-place-file = { $file }: { $words }
timetables-place-sheet = { $file }, sheet “{ $sheet }”: { $words }
timetables-place-row = { $file }, sheet “{ $sheet }”, row { $row }: { $words }
timetables-place-cell = { $file }, sheet “{ $sheet }”, row { $row }, column “{ $column }”: { $words }

timetables-wrong-sheet-missing = The sheet “{ $wanted }” is missing; there are: { $there }. Please add it, or give the sheet that is meant this name.
timetables-wrong-nothing-there = Nothing stands below the headings. Please fill in at least one row.
timetables-wrong-column-missing = The column “{ $wanted }” is missing; there are: { $there }. Please add it, or give the column that is meant this heading.
timetables-wrong-no-name = The name is missing. Please fill it in, or delete the row.
timetables-wrong-name-twice = “{ $name }” stands in row { $first } already. Please delete one of them, or tell them apart by name.
timetables-wrong-nobody-named = Nobody is named. Please fill in a participant, or delete the row.
timetables-wrong-unknown-participant = “{ $name }” is not among the participants. Please add them on the sheet of participants, or correct the name.
timetables-wrong-unknown-participant-like = “{ $name }” is not among the participants. Is “{ $like }” meant? Please correct the name, or add them on the sheet of participants.
timetables-wrong-with-themselves = “{ $name }” would meet themselves. Please name somebody else.
timetables-wrong-pair-twice = “{ $a }” and “{ $b }” meet in row { $first } already. Please delete one of the two rows.
timetables-wrong-number = “{ $value }” is not a whole number from { $least } to { $most }. Please correct it.
timetables-wrong-number-twice = Number { $value } stands in row { $first } already. Please give each meeting its own number, or none.
timetables-wrong-unknown-meeting = There is no meeting “{ $value }”. Please fill in the number of a meeting that comes later.
timetables-wrong-necessity = “{ $value }” is not understood. Please write “{ $must }” or “{ $optional }”.
timetables-wrong-yes-or-no = “{ $value }” is not understood. Please write yes or no.
timetables-wrong-session = There is no session “{ $value }”; the settings have: { $there }. Please correct it, or add the session to the settings.
timetables-wrong-room = There is no room “{ $value }”; the settings have: { $there }. Please correct it, or add the room to the settings.
timetables-wrong-slots = “{ $value }” is understood neither as slots nor as times of day. Please write such as 3, 5–7, 09:15 or 09:00–10:30.
timetables-wrong-no-such-slot = “{ $value }”: slots are numbered from 1 to { $last }. Please correct it.
timetables-wrong-backwards = “{ $value }” ends before it begins. Please correct it.
timetables-wrong-no-clock = “{ $value }” is a time of day, but the settings have none. Please say in the settings when the first slot begins and how long slots are, or use the numbers of slots.
timetables-wrong-no-slot-then = “{ $value }”: there is no slot then. Slots begin at { $begins }. Please take one of these times.
timetables-wrong-setting = There is no setting “{ $setting }”. Please take one of the settings of the template, or delete the row.
timetables-wrong-setting-twice = “{ $setting }” stands in row { $first } already. Please delete one of them.
timetables-wrong-setting-missing = “{ $setting }” is missing. Please add a row with it and its value.
timetables-wrong-date = “{ $value }” is not a date. Please write such as 2026-11-22.
timetables-wrong-zone = “{ $value }” is not a time zone. Please write such as Europe/Ljubljana.
timetables-wrong-time = “{ $value }” is not a time of day. Please write such as 09:00.
timetables-wrong-length = “{ $value }” is not a number of minutes. Please write such as 15.
timetables-wrong-span = “{ $value }” is not a beginning and an end. Please write such as 09:00–09:15.
timetables-wrong-slot-order = “{ $value }” begins before the slot above it is over. Please list slots one after the other.
timetables-wrong-slots-twice = “{ $value }”: slots are listed one by one as well. Please use either the list or beginning, length and number.
timetables-wrong-midnight = { $value } slots would go on after midnight. Please take fewer or shorter ones, or begin earlier.
timetables-wrong-room-form = “{ $value }” is not understood. Please write the room and its tables, such as “Blue room: 6”.
timetables-wrong-pause-form = “{ $value }” is not understood. Please write such as “Lunch: 12:00–13:00”.
timetables-wrong-session-form = “{ $value }” is not understood. Please write such as “Morning: 09:00–12:00” or “Morning: 1–6”.
timetables-wrong-closed-form = “{ $value }” is not understood. Please write the number of the table and when, such as “3: 09:00–10:30”.
timetables-wrong-too-many-participants =
    There are { $found ->
        [one] { $found } participant
       *[other] { $found } participants
    }; at most { $most } can be planned. Please divide them into several events.
timetables-wrong-too-many-meetings =
    There are { $found ->
        [one] { $found } meeting
       *[other] { $found } meetings
    }; at most { $most } can be planned. Please divide them into several events.
timetables-wrong-too-many = { $found } are more than the { $most } that can be planned. Please take fewer.
timetables-wrong-all-paused = All slots are pauses, so that nobody can meet. Please leave slots free.
timetables-wrong-sessions-overlap = This session has slots in common with the session “{ $other }”. Please separate them.
timetables-wrong-cycle = Each of the meetings in rows { $rows } has to be before the next, and the last before the first. Please take one of these wishes back.
timetables-wrong-apart-together = “{ $a }” and “{ $b }” are to be kept apart in the settings, and meet here. Please take one of the two back.
timetables-wrong-rooms-sum = The rooms have { $found } tables together, but the number of tables is { $wanted }. Please correct one of them.
timetables-wrong-other = The event makes no sense as it is: { $reason }
timetables-wrong-more =
    { $count ->
        [one] One more thing is wrong.
       *[other] { $count } more things are wrong.
    }

timetables-note-column-unknown = The column “{ $column }” means nothing here and is left aside.

## The timetable

timetables-sheet-timetable = Timetable
timetables-sheet-quality = Quality
timetables-column-slot = Slot
timetables-column-time = Time
timetables-column-partner = Meets
timetables-column-place = Where

timetables-quality-what = What
timetables-quality-value = Value
timetables-quality-meaning = Meaning
timetables-figure-held = Meetings
    .meaning = That have a slot.
timetables-figure-left-out = Left out
    .meaning = Optional meetings that find no slot; they stand below.
timetables-figure-left-out-weight = Priority left out
    .meaning = Sum over the meetings that are left out.
timetables-figure-breaks = Breaks
    .meaning = How often somebody waits between two of their meetings. Pauses are no breaks.
timetables-figure-bound-weight = Priority left out at least
    .meaning = No timetable of this event leaves out less.
timetables-figure-bound = Breaks at least
    .meaning = No timetable of this event has fewer.
timetables-figure-proven = Proven best
    .meaning = Yes: what is left out and the breaks are as small as they can be.
timetables-figure-worst = Most breaks of one participant
    .meaning = Who waits stands below.
timetables-figure-without = Participants without a break
    .meaning = All their meetings follow each other.
timetables-figure-idle = Slots waited
    .meaning = By all participants together.
timetables-figure-changes = Changes of table
    .meaning = From one meeting to the next, by all participants together.
timetables-figure-made = Planned
    .meaning = When this timetable was made.
timetables-figure-seconds = Seconds
    .meaning = How long planning took.
timetables-figure-seed = Seed
    .meaning = Where chance began.
timetables-waits = Waits: { $name }
    .meaning =
        { $slots ->
            [one] One slot waited.
           *[other] { $slots } slots waited.
        }
timetables-out = Left out: { $pair }
    .meaning = With its priority.

timetables-calendar-summary = Meeting: { $partner }

timetables-grid-description =
    Timetable of { $participants ->
        [one] one participant
       *[other] { $participants } participants
    } with { $meetings ->
        [one] one meeting
       *[other] { $meetings } meetings
    }: participants in rows, slots in columns, in each cell whom they meet and at which table.
timetables-grid-page = Page { $number } of { $of }
timetables-grid-meets = Meeting, with its table
timetables-grid-waits = Waits
timetables-grid-absent = Not there
timetables-grid-pause = Pause

## At the command line

timetables-cli-needs-clock = { $file }: calendars need the date of the event and the clock times of its slots. Please fill both in on the sheet of settings.
timetables-cli-calendars =
    { $count ->
        [one] One calendar was written
       *[other] { $count } calendars were written
    } to { $folder }.
timetables-cli-template = { $file } is ready to be filled in.
timetables-cli-exists = { $file } is there already. Please choose another name, so that nothing is lost.
timetables-cli-shortened =
    { $count ->
        [one] One text was too long for a cell and was cut.
       *[other] { $count } texts were too long for a cell and were cut.
    }

timetables-cli-and = { $a } and { $b }
timetables-cli-meeting = meeting { $number } ({ $a } and { $b })
timetables-cli-none = none
timetables-cli-infeasible = infeasible: { $reason }
timetables-cli-no-slot = { $meeting } has no slot: its session, the slot it is fixed in and those its two are free in have none in common
timetables-cli-too-few-slots =
    participant { $participant } has { $meetings ->
        [one] { $meetings } meeting
       *[other] { $meetings } meetings
    } for { $slots ->
        [one] { $slots } slot
       *[other] { $slots } slots
    } ({ $which }): { $crowd }
timetables-cli-too-few-tables =
    { $meetings ->
        [one] { $meetings } meeting
       *[other] { $meetings } meetings
    } can only be in { $slots ->
        [one] { $slots } slot
       *[other] { $slots } slots
    } ({ $which }) with { $tables ->
        [one] { $tables } table
       *[other] { $tables } tables
    } in all
timetables-cli-chain = each of these has to be before the next, and the slots open to them are too few: { $crowd }
timetables-cli-together = these meetings cannot all be held together: { $crowd }
timetables-cli-proven-none = it is proven that there is no timetable
timetables-cli-drop-smallest = the smallest set to drop so that the rest can be planned: { $crowd }
timetables-cli-drop = a set to drop so that the rest can be planned: { $crowd }
timetables-cli-none-found = No timetable was found in this time, and none is known not to exist.
timetables-cli-no-best = no timetable yet
timetables-cli-best =
    best { $breaks ->
        [one] { $breaks } break
       *[other] { $breaks } breaks
    }
timetables-cli-best-left-out =
    best { $left-out } left out, { $breaks ->
        [one] { $breaks } break
       *[other] { $breaks } breaks
    }
timetables-cli-bound = bound { $breaks }
timetables-cli-bound-left-out = bound { $left-out } left out, { $breaks }
timetables-cli-gap = gap { $breaks }
timetables-cli-gap-left-out = gap { $left-out } left out
timetables-cli-proven = proven best
timetables-cli-proven-even = proven best, and shared most evenly
timetables-cli-proven-all = proven best in every part
timetables-cli-not-proven = not proven
timetables-cli-within = at most { $gap } more than the best
timetables-cli-summary =
    { $meetings ->
        [one] { $meetings } meeting
       *[other] { $meetings } meetings
    }: { $quality }, { $seconds } s
timetables-cli-summary-left-out =
    { $meetings ->
        [one] { $meetings } meeting
       *[other] { $meetings } meetings
    }, { $out } left out: { $quality }, { $seconds } s
timetables-cli-quality =
    { $breaks ->
        [one] { $breaks } break
       *[other] { $breaks } breaks
    } ({ $proven }), at most { $worst } for one participant, { $idle ->
        [one] { $idle } slot
       *[other] { $idle } slots
    } waited, { $changes ->
        [one] { $changes } change
       *[other] { $changes } changes
    } of table
timetables-cli-holds =
    holds: { $left-out } left out, { $breaks ->
        [one] { $breaks } break
       *[other] { $breaks } breaks
    }, at most { $worst } for one participant, { $idle ->
        [one] { $idle } slot
       *[other] { $idle } slots
    } waited, { $changes ->
        [one] { $changes } change
       *[other] { $changes } changes
    } of table
timetables-cli-holds-not =
    does not hold: { $count ->
        [one] { $count } violation
       *[other] { $count } violations
    }
timetables-cli-moved = moved: { $meetings }
timetables-cli-dropped = dropped: { $meetings }
timetables-cli-ending = { $file }: a timetable is written as .xlsx or .json.

timetables-broken-missing = { $meeting } has no slot
timetables-broken-closed = { $meeting } may not be in slot { $slot }
timetables-broken-clash = participant { $participant } has too many meetings in slot { $slot }
timetables-broken-tables = more meetings than tables in slot { $slot }
timetables-broken-order = { $meeting } is not before { $other }
timetables-broken-spread = the numbers of breaks differ by { $spread }
timetables-broken-together = { $participant } and { $other } are to be kept apart and are both busy in slot { $slot }
timetables-broken-hurry = participant { $participant } has no time to walk
timetables-broken-too-many = participant { $participant } has more meetings than they want
timetables-broken-table = { $meeting } cannot be at its table

timetables-explain-here = { $meeting } is in slot { $slot }. { $why }
timetables-explain-left-out = { $meeting } is left out. { $why }
timetables-explain-nowhere = It can be nowhere else.
timetables-explain-worse = Everywhere else would be worse.
timetables-explain-none-as-good = No slot was found that is as good.
timetables-explain-as-good = It could as well be in slot { $slots }.
timetables-explain-better = It would be better in slot { $slots }.
timetables-explain-slot = slot { $slot }: { $cost }
timetables-explain-closed = cannot be
timetables-explain-exhausted = cannot be: every way to make room was tried
timetables-explain-obstacle = cannot be, as then { $reason }
timetables-explain-unknown =
    no way was found; with at most { $reach ->
        [one] { $reach } other meeting
       *[other] { $reach } other meetings
    } to move there is none
timetables-explain-all-tried = all ways to make room were tried
timetables-explain-nothing = costs nothing
timetables-explain-out-more = { $count } left out more
timetables-explain-out-less = { $count } left out less
timetables-explain-breaks-more =
    { $count ->
        [one] { $count } break
       *[other] { $count } breaks
    } more
timetables-explain-breaks-less =
    { $count ->
        [one] { $count } break
       *[other] { $count } breaks
    } less
timetables-explain-idle-more =
    { $count ->
        [one] { $count } slot
       *[other] { $count } slots
    } waited more
timetables-explain-idle-less =
    { $count ->
        [one] { $count } slot
       *[other] { $count } slots
    } waited less
timetables-explain-more-even = breaks shared more evenly
timetables-explain-less-even = breaks shared less evenly
timetables-explain-others =
    { $count ->
        [0] nobody else moves
        [one] { $count } other moves: { $moves }
       *[other] { $count } others move: { $moves }
    }
timetables-explain-moves = { $meeting } from slot { $from } to slot { $to }
timetables-explain-goes = { $meeting } from slot { $from } to nowhere
timetables-explain-comes = { $meeting } from nowhere to slot { $to }
timetables-explain-pause = nobody meets in this slot
timetables-explain-session = the meeting's session is from slot { $first } to slot { $last }
timetables-explain-fixed = the event wants the meeting in slot { $slot }
timetables-explain-away = { $participant } is not there
timetables-explain-busy = { $participant } has { $crowd }
timetables-explain-full = all tables are taken: { $tables }
timetables-explain-full-room = all tables are taken ({ $room }): { $tables }
timetables-explain-order = { $first } has to be before { $second }
timetables-explain-apart = { $participant } is to be kept apart from { $other }, who has { $meeting }
timetables-explain-walk = { $participant } has no time to walk from or to { $meeting }
timetables-explain-most = { $participant } has as many meetings as they want
timetables-explain-spread = breaks would be shared too unevenly between { $participant } and { $other }
timetables-explain-from-one = On sheets, meetings and slots count from 1.
timetables-explain-no-meeting = meeting { $number } does not exist: the event has { $count }
timetables-explain-no-slot = slot { $number } does not exist: the event has { $count }
