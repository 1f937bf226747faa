## The start page.
start-what = This hub brings together creative people and manufacturers who can help each other: each says in its own language what it can do and what it seeks, and we look for who fits.
start-how = How it goes
start-how-say = Say it.
start-how-say-words = A profile with a few short phrases is enough.
start-how-meet = Meet.
start-how-meet-words = A facilitator introduces those who fit, with the reasons.
start-how-work = Work together.
start-how-work-words = From a first conversation to something that neither could have made alone.
start-hello = Hello, { $name }
start-waiting =
    { $count ->
        [one] { $count } waits for approval.
       *[other] { $count } wait for approval.
    }
start-next-import = Bring in your table of organisations
start-next-import-words = From a spreadsheet to directory, matrix and suggestions in about a minute. You see what will happen before anything is stored.
start-next-proposals =
    { $count ->
        [one] Confirm { $count } proposal
       *[other] Confirm { $count } proposals
    }
start-next-proposals-words = We gathered sides, kinds and sectors from the words. They count only when you agree, one by one or all at once.
start-next-approve =
    { $count ->
        [one] Approve { $count } profile
       *[other] Approve { $count } profiles
    }
start-next-approve-words = Others see a profile once you have approved it.
start-look-at-waiting = See who waits
start-next-renew =
    { $count ->
        [one] { $count } approval runs out
       *[other] { $count } approvals run out
    }
start-look-at-running-out = See which
start-next-matrix = See where it comes together
start-next-matrix-words = The matrix shows what is offered and what is wanted, and where nobody has an answer yet.
start-look-at-matrix = See the matrix
start-waiting-title = Waiting for approval
start-see-all = See all { $count }
start-running-out-title = Approval running out
start-more = Look around
start-mosaic = Each stitch is a place where a competence and a need meet: see the matrix
start-region = The hub in figures
start-source =
    { $count ->
        [one] As of { $date }, { $count } organisation, source: this directory.
       *[other] As of { $date }, { $count } organisations, source: this directory.
    }
