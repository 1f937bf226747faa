## The matrix.
matchmaking-matrix-title = Who can do what others seek
matchmaking-matrix-under-creative = Competences of creatives × needs of industry.
matchmaking-matrix-under-industry = Competences of industry × needs of creatives.
matchmaking-matrix-gaps =
    { $count ->
        [0] Everything that is sought is also offered by somebody.
        [one] { $count } field is sought and nobody offers it.
       *[other] { $count } fields are sought and nobody offers them.
    }
matchmaking-show-gaps =
    { $count ->
        [one] See { $count } gap
       *[other] See { $count } gaps
    }
matchmaking-take-away = Take away
matchmaking-as-xlsx = Excel workbook
matchmaking-as-csv = CSV
matchmaking-as-svg = Picture (SVG, A3)
matchmaking-print = Print on A3
matchmaking-filter = Filter
matchmaking-look = Who offers
matchmaking-look-creative = creatives
matchmaking-look-industry = industry
matchmaking-region = Region
matchmaking-region-all = all regions
matchmaking-sector = Sector
matchmaking-sector-all = all sectors
matchmaking-language = Language
matchmaking-language-all = all languages
matchmaking-list = Event or list
matchmaking-list-all = everybody
matchmaking-order = Order
matchmaking-order-groups = by groups
matchmaking-order-wanted = most sought first
matchmaking-order-offered = most offered first
matchmaking-count = What counts
matchmaking-count-confirmed = confirmed only
matchmaking-count-proposed = proposals too
matchmaking-apply = Apply
matchmaking-without-filters = Remove the filters
matchmaking-not-ready = The words are still being read: { $done } of { $total } organisations. Numbers will grow.
matchmaking-empty = Nothing meets here yet
matchmaking-empty-filtered = With these filters nobody says anything.
matchmaking-empty-how = As soon as organisations say what they can do and what they seek, it shows here where they meet.
matchmaking-empty-import = Import a list
matchmaking-empty-proposals = Show proposals too
matchmaking-legend-offer-creative = Creatives offer more
matchmaking-legend-offer-industry = Industry offers more
matchmaking-legend-want-creative = Creatives seek more
matchmaking-legend-want-industry = Industry seeks more
matchmaking-legend-strong = the stronger, the more meets
matchmaking-legend-gap = sought, not yet offered by anybody
matchmaking-legend-idle = offered, not yet sought by anybody
matchmaking-legend-proposed = contains proposals that nobody has confirmed
matchmaking-choose-row = Choose a row
matchmaking-matrix-as-of = As of { $moment } · { $creative ->
        [one] { $creative } creative organisation
       *[other] { $creative } creative organisations
    }, { $industry ->
        [one] { $industry } in industry
       *[other] { $industry } in industry
    }
matchmaking-arrow-keys = Arrow keys move from cell to cell.
matchmaking-offers-creative = Creatives offer
matchmaking-offers-industry = Industry offers
matchmaking-seeks-creative = Creatives seek
matchmaking-seeks-industry = Industry seeks
matchmaking-sum = in all
matchmaking-cell-nothing = nothing
matchmaking-cell = { $offered ->
        [0] nobody offers
        [one] { $offered } offers
       *[other] { $offered } offer
    }, { $wanted ->
        [0] nobody seeks
        [one] { $wanted } seeks
       *[other] { $wanted } seek
    }
matchmaking-cell-proposed =
    { $count ->
        [one] { $count } of them only proposed
       *[other] { $count } of them only proposed
    }

## A cell.
matchmaking-cell-under-creative = { $offered ->
        [0] No creative offers it
        [one] { $offered } creative offers it
       *[other] { $offered } creatives offer it
    }, { $wanted ->
        [0] no company seeks it.
        [one] { $wanted } company seeks it.
       *[other] { $wanted } companies seek it.
    }
matchmaking-cell-under-industry = { $offered ->
        [0] No company offers it
        [one] { $offered } company offers it
       *[other] { $offered } companies offer it
    }, { $wanted ->
        [0] no creative seeks it.
        [one] { $wanted } creative seeks it.
       *[other] { $wanted } creatives seek it.
    }
matchmaking-cell-empty = Nobody is here yet
matchmaking-cell-empty-how = Nobody offers this competence for this need, and nobody seeks it.
matchmaking-cell-nobody-offers = Nobody yet. Whom do you know who could do this?
matchmaking-cell-nobody-seeks = Nobody yet. Whom could it help?
matchmaking-cell-search = Search the directory
matchmaking-cell-matches = Who should meet
matchmaking-cell-no-matches = No pair of phrases here is close enough to suggest a meeting.
matchmaking-other-field = belongs elsewhere
matchmaking-field = Field of this phrase
matchmaking-no-field = in no field
matchmaking-correct = Move
matchmaking-proposed = Proposed

## Both lists of gaps.
matchmaking-gaps-title = Whom to win next?
matchmaking-gaps-under =
    { $count ->
        [0] Everything that is sought is also offered by somebody.
        [one] { $count } field is sought and nobody offers it. Here a call helps most.
       *[other] { $count } fields are sought and nobody offers them. Here a call helps most.
    }
matchmaking-idle-under =
    { $count ->
        [0] Everything that is offered is also sought by somebody.
        [one] { $count } field is offered and nobody asks for it yet. Whom could it help?
       *[other] { $count } fields are offered and nobody asks for them yet. Whom could they help?
    }
matchmaking-tab-gaps = Sought, not offered
matchmaking-tab-idle = Offered, not sought
matchmaking-gaps-none = No gaps
matchmaking-idle-none = Everything on offer is sought
matchmaking-to-matrix = To the matrix
matchmaking-and-more =
    { $count ->
        [one] and one more
       *[other] and { $count } more
    }
matchmaking-look-at = Open

## Columns and sheets.
matchmaking-column-competence = Competence
matchmaking-column-competence-group = Group of the competence
matchmaking-column-competence-code = Code of the competence
matchmaking-column-need = Need
matchmaking-column-need-group = Group of the need
matchmaking-column-need-code = Code of the need
matchmaking-column-offered = offered by (number)
matchmaking-column-wanted = sought by (number)
matchmaking-column-proposed = of these only proposed
matchmaking-column-offered-by = offered by
matchmaking-column-wanted-by = sought by
matchmaking-column-who = Who
matchmaking-column-do = Do
matchmaking-column-gain = Gain for both
matchmaking-column-one = Organisation
matchmaking-column-other = Partner
matchmaking-column-between = Between
matchmaking-column-state = State
matchmaking-column-waiting-for = Answer missing from
matchmaking-column-reason = Why
matchmaking-column-proposed-on = Proposed on
matchmaking-column-changed-on = Last step
matchmaking-column-notes = Notes
matchmaking-sheet-offered = Offered
matchmaking-sheet-wanted = Sought
matchmaking-sheet-cells = Cells
matchmaking-sheet-gaps = Sought, not offered
matchmaking-sheet-idle = Offered, not sought

## Suggestions.
matchmaking-suggestions-title = Whom should { $name } meet?
matchmaking-suggestions-under =
    { $count ->
        [0] Nobody fits yet.
        [one] { $count } suggestion, with the reasons.
       *[other] { $count } suggestions, best first, each with its reasons.
    }
matchmaking-reduced = The text encoder is not installed: phrases are compared by their letters only, so partners who use other words or another language are missed.
matchmaking-side-first = Confirm the side first
matchmaking-side-first-why = As long as nobody knows whether this organisation is creative, industry or both, it is suggested to nobody. Organisations that stand in neither world are not suggested either.
matchmaking-side-first-do = Say the side
matchmaking-for-need = For which need?
matchmaking-for-all-needs = all together
matchmaking-next-introduce = Introduce { $name }
matchmaking-next-both-gain = Both sides gain something. One message to both is enough to begin.
matchmaking-next-no-language = They have no language in common. Plan somebody who interprets for the first talk.
matchmaking-next-one-sided = Only one side gains so far. Ask first what the other would like to get out of it.
matchmaking-next-waiting = This profile is not approved yet. Ask first whether they want to be introduced.
matchmaking-introduce = Introduce them
matchmaking-no-suggestions = No suggestions yet
matchmaking-no-suggestions-why = Nobody fits with these filters. Fewer filters or more phrases in the profile help.
matchmaking-no-words = The profile says neither what this organisation can do nor what it seeks. Two or three short phrases are enough.
matchmaking-no-words-do = Add phrases
matchmaking-sentence-offer = { $seeker } seeks { $seek }; { $giver } offers { $offer }.
matchmaking-sentence-example = { $seeker } seeks { $seek }; { $giver } has done { $offer }.
matchmaking-gains =
    { $count ->
        [one] an answer to one need
       *[other] answers to { $count } needs
    }
matchmaking-gains-nothing = nothing that was asked for, so far
matchmaking-one-sided = One side only
matchmaking-waiting = Profile not approved
matchmaking-introduced-tag = Introduced
matchmaking-good = Good idea
matchmaking-not-for-us = Not for us
matchmaking-not-for-us-do = Put aside
matchmaking-why = Why?
matchmaking-by-example = (shown by an example of work)
matchmaking-understood-as = “{ $term }” understood as “{ $meaning }”
matchmaking-part-region = Region in common
matchmaking-part-language = Language in common
matchmaking-part-sector = Related sectors
matchmaking-part-none = none
matchmaking-part-weight = weighs at most { $weight } in 100
matchmaking-strength-0 = nothing
matchmaking-strength-1 = weak
matchmaking-strength-2 = medium
matchmaking-strength-3 = strong
matchmaking-strength-4 = very strong
matchmaking-reason = Why not?
matchmaking-reason-choose = Please choose
matchmaking-reason-misunderstood = The words sound alike but mean something else
matchmaking-reason-acquainted = They know each other already
matchmaking-reason-competitors = They compete
matchmaking-reason-too-far = Too far away
matchmaking-reason-size = Too large or too small for each other
matchmaking-reason-not-now = No time for it now
matchmaking-reason-other = Another reason
matchmaking-reason-missing = Please choose why it does not fit; the next suggestions become better by it.
matchmaking-note = Note
matchmaking-note-too-long = The note is longer than 2,000 characters.
matchmaking-judged-good = { $name }: noted as a good idea.
matchmaking-judged-not-for-us = { $name } is put aside.
matchmaking-taken-back = { $name }: taken back.
matchmaking-declined =
    { $count ->
        [one] { $count } suggestion put aside
       *[other] { $count } suggestions put aside
    }
matchmaking-suggest-again = Suggest again
matchmaking-no-match = There is no suggestion between these two any more.
    .next = Their words, their sides or the rules have changed. Open the suggestions again.
matchmaking-introduced = { $one } and { $other } are introduced to each other.
matchmaking-introduced-before = { $one } and { $other } were introduced before.

## The rules.
matchmaking-rules-title = Who may meet whom
matchmaking-rules-under = Creatives and industry are always suggested to each other.
matchmaking-rules-also = Should these be suggested too?
matchmaking-rules-creative = Creatives to creatives
matchmaking-rules-creative-hint = For example a film team and a composer.
matchmaking-rules-industry = Industry to industry
matchmaking-rules-industry-hint = For example a foundry and a machine builder.
matchmaking-rules-unknown = Whose side nobody has confirmed, and who stands in neither world, is suggested to nobody.
matchmaking-rules-saved = The rules are saved and in force.
matchmaking-save = Save

## Introductions.
matchmaking-introductions-title = Introductions
matchmaking-introductions-under =
    { $count ->
        [0] Nobody has been introduced yet.
        [one] { $count } pair has been introduced so far.
       *[other] { $count } pairs have been introduced so far.
    }
matchmaking-introductions-none = No introductions yet
matchmaking-introductions-how = Open an organisation, look at whom it should meet, and introduce the two.
matchmaking-introductions-none-here = None in this state.
matchmaking-all = All
matchmaking-state-proposed = proposed
matchmaking-state-accepted = accepted
matchmaking-state-declined = declined
matchmaking-state-met = met
matchmaking-state-proposed-long = An answer is still missing.
matchmaking-state-accepted-long = Both have accepted.
matchmaking-state-declined-long = One of them declined.
matchmaking-state-met-long = They have met.
matchmaking-waiting-for = waiting for { $names }
matchmaking-both-names = { $one } and { $other }
matchmaking-introduced-on = Introduced on { $day }.
matchmaking-what-happened = What happened
matchmaking-why-then = Why they were introduced
matchmaking-step-proposed = { $by } introduced both to each other.
matchmaking-step-proposed-again = { $by } introduced both to each other again.
matchmaking-step-accepted = { $name } accepted.
matchmaking-step-declined = { $name } declined.
matchmaking-step-met = They met.
matchmaking-quoted = “{ $text }”
matchmaking-noted-by = Noted by { $by }
matchmaking-step-noted = Noted.
matchmaking-next-proposed = Ask both and note the answers
matchmaking-next-accepted = Have they met?
matchmaking-next-declined = Try again later?
matchmaking-met-next = Find the next partner
matchmaking-met-next-how = One good meeting makes the next one easier.
matchmaking-note-hint = What was said, if it helps later.
matchmaking-note-again-hint = What has changed since they declined?
matchmaking-note-missing = Please say what has changed since they declined.
matchmaking-says-yes = accepts
matchmaking-says-no = declines
matchmaking-do-meet = Yes, they met
matchmaking-do-propose = Introduce again
matchmaking-news-proposed = { $own } and { $name } have been introduced to each other
matchmaking-news-answer = Your answer is awaited.
matchmaking-news-accepted = { $name } accepted the introduction to { $own }
matchmaking-news-declined = { $name } declined the introduction to { $own }
matchmaking-news-met = { $own } and { $name } have met

## Matching a list of participants from the command line.
matchmaking-participant-no-name = This row has no name and was left out.
matchmaking-participant-nothing = This row does not describe a participant and was left out.
matchmaking-participant-column-name = Participant
matchmaking-participant-column-rank = Rank
matchmaking-participant-column-partner = Partner
matchmaking-participant-column-partner-side = Side of the partner
matchmaking-participant-column-own-gain = Participant gains
matchmaking-participant-column-own-gain-number = Participant gains (0 to 20)
matchmaking-participant-column-partner-gain = Partner gains
matchmaking-participant-column-partner-gain-number = Partner gains (0 to 20)
matchmaking-participant-column-one-sided = Remark
matchmaking-participant-column-receives = Participant seeks ← partner offers
matchmaking-participant-column-gives = Partner seeks ← participant offers
matchmaking-participant-column-beside = In common
matchmaking-participant-column-row = Row
matchmaking-participant-column-side = Side
matchmaking-participant-column-side-from = Where the side comes from
matchmaking-participant-column-region = Region
matchmaking-participant-column-languages = Languages
matchmaking-participant-column-can = Can do
matchmaking-participant-column-seeks = Seeks
matchmaking-participant-column-partners = Partners found
matchmaking-participant-column-left-out = Left out
matchmaking-participant-column-column = Column
matchmaking-participant-column-value = Found there
matchmaking-participant-column-note = Note
matchmaking-participant-sheet-matches = Matches
matchmaking-participant-sheet-participants = Participants
matchmaking-participant-sheet-notes = Notes
matchmaking-participant-side-stated = from the sheet
matchmaking-participant-side-unknown = not known, so nobody is suggested
matchmaking-participant-side-proposed-1 = proposed by the program, guessed
matchmaking-participant-side-proposed-2 = proposed by the program, rather sure
matchmaking-participant-side-proposed-3 = proposed by the program, sure
matchmaking-participant-left-out = left out
matchmaking-participant-summary =
    { $participants ->
        [one] { $participants } participant
       *[other] { $participants } participants
    }, { $matches ->
        [one] { $matches } match
       *[other] { $matches } matches
    }, { $without } without a partner, { $left ->
        [one] { $left } row left out
       *[other] { $left } rows left out
    }
