## What persons are told of, and how soon.
nav-notifications = Messages and notifications
notices-title = Messages and notifications
notices-under = Who may write to you, and when we send mail to { $address }.
notices-no-mail = This hub has no mail server yet: nothing is sent.
notices-kind-message = New messages
notices-kind-introduction = Introductions
notices-kind-profile = My organisation's profile
notices-kind-membership = My account and memberships
notices-kind-hub = What waits for the facilitators
notices-kind-security = Security of the account
notices-pace-at-once = At once
notices-pace-daily = Daily at { $hour }
notices-pace-never = Never
notices-keep = Save
notices-kept = Saved.
notices-always = Letters for signing in and about the security of your account always come at once.
notices-letter-look = Have a look
notices-letter-why = You choose what we send, and when: { $address }
notices-digest-subject = { $hub }: what is new
notices-digest-intro =
    { $count ->
        [one] There is one thing new for you:
       *[other] There are { $count } things new for you:
    }
notices-end-title = End letters
notices-end-under = You will then get no more letters about what you tick here. On the pages you still find everything.
notices-end-which = No more letters about
notices-end-do = End these letters
notices-end-digest = Without any of them no daily letter comes.
notices-end-nothing = You get no letters of this kind any more.
notices-ended = No more letters about this.
notices-ended-next = You can change this at any time:
mail-kind-notice = notification
mail-kind-digest = daily digest
