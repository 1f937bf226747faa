# The report of the language coach: its headings and lines.

wording-report-coach = The language coach
wording-report-made = Made by Collider { $version }, without sending the text anywhere. It points at passages; what to change, people decide.
wording-report-about =
    { $language }, { $reader }; { $words ->
        [one] { $words } word
       *[other] { $words } words
    } in { $sentences ->
        [one] { $sentences } sentence
       *[other] { $sentences } sentences
    }.
wording-report-finding = Finding
wording-report-here = this text
wording-report-untitled = A text without a title
wording-report-standard-input = Standard input

wording-report-helps = What helps most
wording-report-helps-next = What helps next

wording-report-text = The text, and what was found in it
wording-report-findings = What was found
wording-report-findings-none = Nothing that readers would stumble over was found.
wording-report-findings-more =
    { $count ->
        [one] { $count } more finding is not shown here.
       *[other] { $count } more findings are not shown here.
    }
wording-report-weight-severe =
    { $count ->
        [one] { $count } finding shuts people out
       *[other] { $count } findings shut people out
    }
wording-report-weight-notable =
    { $count ->
        [one] at { $count } many stumble
       *[other] at { $count } many stumble
    }
wording-report-weight-hint =
    { $count ->
        [one] { $count } is worth a look
       *[other] { $count } are worth a look
    }

wording-report-effort = Effort
wording-report-effort-line = LIX { $lix }: { $band }, { $like }.
wording-report-effort-counts = { $length } words in a sentence on average; { $percent } % of the words have more than six letters.
wording-report-splitting = Worth splitting first

wording-report-restriction = Room for other answers
wording-report-restriction-line =
    { $count ->
        [0] No sentence prescribes a solution or closes the field.
        [one] { $count } of { $sentences } sentences and headings prescribes a solution or closes the field.
       *[other] { $count } of { $sentences } sentences and headings prescribe a solution or close the field.
    }

wording-report-challenges = Challenges
wording-report-challenges-line =
    { $count ->
        [0] No challenge could be made out in this text.
        [one] The text asks for one thing.
       *[other] There seem to be { $count } challenges in this text.
    }
wording-report-challenge-key = The key challenge seems to stand here: { $key }
wording-report-challenge-key-tag = seems to be the key challenge

wording-report-subjects = What it is about
wording-report-subject = Subject
wording-report-share = Share
wording-report-deeper = Something deeper than marketing shows here: { $sentence }
wording-report-deeper-tag = Something deeper than marketing shows here:

wording-report-parts-brief = What a complete brief says
wording-report-parts-pitch = What a complete pitch says

wording-report-reach = Who recognises themselves in it
wording-report-reach-line =
    { $asked ->
        [one] { $recognised } of { $asked } competence recognises itself in this text.
       *[other] { $recognised } of { $asked } competences recognise themselves in this text.
    }
wording-report-nearest = The nearest

wording-report-compare = The language coach: before and after
wording-report-line = { $gone }, { $come }, { $stayed }.
wording-report-line-gone =
    { $count ->
        [0] No finding is gone
        [one] { $count } finding is gone
       *[other] { $count } findings are gone
    }
wording-report-line-come =
    { $count ->
        [0] none came
        [one] { $count } came
       *[other] { $count } came
    }
wording-report-line-stayed =
    { $count ->
        [0] none stayed
        [one] { $count } stayed
       *[other] { $count } stayed
    }
wording-report-figures = Figures
wording-report-figure = Figure
wording-report-before = Before
wording-report-after = After
wording-report-went = Which way
wording-report-better = better
wording-report-worse = worse
wording-report-figure-of = { $recognised } of { $asked }
wording-report-figure-length = Words in a sentence
wording-report-figure-long = Words of more than six letters, in %
wording-report-figure-findings = Findings
wording-report-figure-prescribing = Sentences that prescribe
wording-report-figure-challenges = Challenges
wording-report-figure-missing = Missing parts
wording-report-figure-reach = Competences that recognise themselves
wording-report-scale-marks = The filled mark is the new version, the hollow one the old.
wording-report-changed = What changed
wording-report-removed = Taken out: { $words }
wording-report-added = Put in: { $words }
wording-report-gone = Gone
wording-report-come = Come
wording-report-stayed = Still there
