## What is known of people, and what they can do about it.
privacy-yes = yes
privacy-no = no
privacy-not-set = not stated yet: the operator sets it in the settings, under [privacy]

## Own data.
privacy-data = What is known of you
privacy-data-under = Everything that this hub keeps under your account and your address { $address }.
privacy-data-html = Download as a page
privacy-data-json = Download as JSON
privacy-data-more = What else you can do
privacy-found-rows = Entries
privacy-found-mentions =
    { $count ->
        [one] { $count } entry of others names this person
       *[other] { $count } entries of others name this person
    }
privacy-found-shared-name = Somebody else here has the same name. Texts were therefore searched for the address only, not for the name.

## The file with everything.
privacy-file-title = Personal data
privacy-file-under = Everything that { $hub } keeps about { $address }, as of { $when }.

## Erasing.
privacy-erase = Erase my account
privacy-erase-under = You will be signed out everywhere, and this cannot be undone. This is what becomes of each kind of data:
privacy-erase-first = You may want to download everything first:
privacy-erase-confirm = To confirm, type your e-mail address or your name
privacy-erase-confirm-hint = Your address is { $address }.
privacy-erase-do = Erase for good
privacy-erase-not-confirmed = What you typed is not what was asked for.
privacy-erase-last-manager = The hub would have nobody left who decides who works in it.
    .next = Make somebody else a hub manager first; then this account can be erased.
privacy-erased-own = Your account is erased, and you are signed out everywhere.
privacy-erased =
    { $count ->
        [one] Erased. { $count } entry was removed or changed.
       *[other] Erased. { $count } entries were removed or changed.
    }

## Consents.
privacy-consents = What you said yes to
privacy-consents-under = Each question stands for itself. You need not answer any of them, and you can change your mind at any time; what was done before stays lawful.
privacy-consents-open = You have not answered. That counts as no.
privacy-consents-yes-since = You said yes on { $when }.
privacy-consents-no-since = You said no on { $when }.
privacy-newsletter-list = Who gets the newsletter
privacy-consents-yes = Yes, I agree
privacy-consents-no = No
privacy-consents-said-yes = Noted: yes.
privacy-consents-said-no = Noted: no.
privacy-consents-words-changed = The words have changed since. Please read them again before you answer.
privacy-consents-history = Everything you answered
privacy-consents-what = Question
privacy-consents-answer = Answer
privacy-consents-wording = Words
privacy-consents-version = Version { $version }
privacy-consent-contact-shown = Shown as a contact
    .words = I agree that members of this hub see my name, my role, my e-mail address and my telephone number as the contact of my organisation in the directory.
privacy-consent-contact-passed = Passed on when matched
    .words = I agree that my name, my e-mail address and my telephone number are given to organisations to which my organisation is introduced.
privacy-consent-contact-published = Published on the web
    .words = I agree that everybody on the web sees my name, my role, my e-mail address and my telephone number as the contact of my organisation.
privacy-consent-newsletter = Newsletter
    .words = I agree that this hub sends me its newsletter by e-mail.
privacy-consent-photos = Photographs and films
    .words = I agree that this hub publishes photographs and films from its events in which I can be recognised.

## Requests of people, with or without an account.
privacy-requests = Requests
privacy-requests-under = Somebody asks what is known of them, or wants it erased. Make sure first that the address is theirs.
privacy-requests-address = E-mail address of the person
privacy-requests-address-hint = With or without an account. That you looked is noted in the log, without the address.
privacy-requests-no-address = This is not an e-mail address.
privacy-requests-find = Show what there is
privacy-requests-found = What there is about { $address }
privacy-requests-account = There is an account: { $name }.
privacy-requests-no-account = There is no account with this address.
privacy-requests-nothing = Nothing was found.
privacy-requests-erase = Erase this person
privacy-requests-confirm = To confirm, type the address once more
privacy-requests-confirm-hint = This cannot be undone.
privacy-requests-erase-do = Erase for good
privacy-requests-own = This is your own address. You erase your own account on its own page:
privacy-requests-messages = Their messages and notifications are not in the file: only they themselves can have those, from their account.

## What goes every night.
privacy-retention = Retention
privacy-retention-under = Data whose time is over goes every night by itself. Here you see what will go, and what went.
privacy-retention-next = Next night: { $when }
privacy-retention-total =
    { $count ->
        [0] As things are, nothing will go.
        [one] As things are, { $count } entry will go.
       *[other] As things are, { $count } entries will go.
    }
privacy-retention-rule = Rule
privacy-retention-rows = Entries that will go
privacy-retention-examples = For example
privacy-retention-settings = The operator sets the numbers of days in the settings, under [privacy.retention].
privacy-retention-nights = The last nights
privacy-retention-no-nights = There was no night yet.
privacy-retention-went = What went
privacy-retention-nothing = nothing
privacy-rule-log-words = The words in the log of changes (names, values) go after { $days ->
        [one] { $days } day
       *[other] { $days } days
    }; that something happened stays.
privacy-rule-finished-work = Finished background work goes after { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.
privacy-rule-counted-uses = Counts of costly requests go within two minutes; what is left of them goes after { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.
privacy-rule-sessions = Sessions go { $days ->
        [one] { $days } day
       *[other] { $days } days
    } after they ended.
privacy-rule-sign-in-links = Sign-in links go { $days ->
        [one] { $days } day
       *[other] { $days } days
    } after they ended.
privacy-rule-inactive-accounts = Accounts that nobody has used for { $days ->
        [one] { $days } day
       *[other] { $days } days
    } go; 30 days before, a letter tells the person, and signing in once keeps everything. The last hub manager and the last administrator stay.
privacy-rule-earlier-consents = An answer that was followed by another one goes after { $days ->
        [one] { $days } day
       *[other] { $days } days
    }; the last answer stays as long as the account.
privacy-rule-import-files = Imported files go { $days ->
        [one] { $days } day
       *[other] { $days } days
    } after the import.
privacy-rule-open-imports = Imports that nobody finished go after { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.
privacy-rule-import-rows = Details of imported rows go { $days ->
        [one] { $days } day
       *[other] { $days } days
    } after the import.
privacy-rule-import-undo = An import can be taken back for { $days ->
        [one] { $days } day
       *[other] { $days } days
    }; then what organisations were before goes.
privacy-rule-memberships-of-nothing = Membership in an organisation goes { $days ->
        [one] { $days } day
       *[other] { $days } days
    } after the organisation was removed.
privacy-rule-letters = Letters that were sent by e-mail go after { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.
privacy-rule-sign-in-requests = Requests to sign in go { $days ->
        [one] { $days } day
       *[other] { $days } days
    } after they ended.
privacy-rule-sign-in-attempts = Attempts to sign in go { $days ->
        [one] { $days } day
       *[other] { $days } days
    } after they ended.
privacy-rule-invitations = Invitations go { $days ->
        [one] { $days } day
       *[other] { $days } days
    } after they ended.
privacy-rule-registrations = Registrations go { $days ->
        [one] { $days } day
       *[other] { $days } days
    } after they ended.
privacy-rule-address-changes = Changes of address that nobody confirmed go { $days ->
        [one] { $days } day
       *[other] { $days } days
    } after they ended.
privacy-rule-conversations = Conversations go { $days ->
        [one] { $days } day
       *[other] { $days } days
    } after their last message.
privacy-rule-notices = What could not be told in a daily letter goes after { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.
privacy-rule-digests = On which days somebody was sent a daily letter is forgotten after { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.

## The privacy notice and the record of processing activities.
privacy-notice = Privacy notice
privacy-notice-under = What { $hub } keeps about people, why, for how long, and what you can do about it. This page is written from the rules by which the program works.
privacy-notice-what = What is kept, and why
privacy-responsible = Who answers for it
privacy-controller = Controller
privacy-address = Address
privacy-email = E-mail
privacy-officer = Data protection officer
privacy-authority = Supervisory authority
privacy-record-title = Record of processing activities
privacy-record-under = As Article 30 of the General Data Protection Regulation asks for it, written from the rules by which the program works.
privacy-record-activity = Kind of data
privacy-record-purpose = Purpose
privacy-record-people = Whose data
privacy-record-what = What
privacy-record-ground = Legal ground
privacy-record-kept = How long
privacy-record-erasure = When the person is erased
privacy-kept-until-erased = As long as the thing it belongs to, or until the person is erased.
privacy-recipients = Who receives it
    .words = The facilitators of the hub; other members and the public only as far as the organisations decided it for their profiles, and contact persons only as far as they agreed themselves; whoever runs the servers on the hub's behalf. Nobody else.
privacy-transfers = Transfers to other countries
    .words = The program itself sends no data to anybody. Whether the servers stand in the European Union is for the operator to say here if they do not.
privacy-cookies = Cookies
    .words = Only those that the pages need: one that keeps you signed in, one for a message after a form, one each for language and colours if you chose them. Nothing is counted, and nothing comes from other sites.
privacy-security = How it is protected
    .words = Rights are decided in one place for every page; sessions and links are stored only as hashes; every change is written to a log that shows if somebody tampers with it; pages load nothing from other sites; backups can be encrypted.
privacy-rights = Your rights
    .words = You can ask what is known of you, have it corrected, erased or restricted, receive it as a file, object to its use, and withdraw a consent at any time. With an account you do this yourself; without one, write to the address above. You can also complain to the supervisory authority.
privacy-people-members = people with an account
privacy-people-contacts = contact persons of organisations
privacy-people-both = people with an account and contact persons of organisations
privacy-people-visitors = everybody who visits the pages
privacy-ground-consent = Consent, Art. 6(1)(a) GDPR
privacy-ground-contract = Performance of what the person asked for, Art. 6(1)(b) GDPR
privacy-ground-law = Legal obligation, Art. 6(1)(c) GDPR
privacy-ground-interest = Legitimate interest, Art. 6(1)(f) GDPR
privacy-kind-account = Account
    .what = Name, e-mail address, language, roles, and the organisations for which somebody acts.
    .purpose = So that people can use the hub and others know who acts.
    .erasure = Goes.
privacy-kind-sign-in = Signing in
    .what = Sessions with device and time of use, sign-in links, passkeys (the public half), and accounts with the providers of institutions.
    .purpose = So that people stay signed in and see where, and nobody else gets in.
    .erasure = Goes; you are signed out everywhere at once.
privacy-kind-consent = Consents
    .what = What somebody said yes or no to, when, and the words they saw.
    .purpose = So that it can be shown who agreed to what.
    .erasure = Goes.
privacy-kind-contact = Contact persons
    .what = Name, role, e-mail address and telephone number of the contact of an organisation.
    .purpose = So that organisations can be reached and introduced to each other.
    .erasure = Goes; the organisation stays without a contact and can name another one.
privacy-kind-profile = Profiles of organisations
    .what = What organisations say about themselves, as far as a person is named in it.
    .purpose = So that those who fit find each other.
    .erasure = Stays, because it is the organisation's statement. The organisation, or a facilitator for it, changes texts that name a person.
privacy-kind-import = Imports
    .what = Sheets that were imported, what became of their rows, and who imported them.
    .purpose = So that an import can be understood and taken back.
    .erasure = Files that name the person go; the name goes from everything else. The numbers of rows stay.
privacy-kind-introductions = Introductions and opinions on suggestions
    .what = Who brought organisations together, judged suggestions and wrote notes, and when.
    .purpose = So that both organisations know what was agreed, and suggestions become better.
    .erasure = What happened between the organisations stays, with the notes, without who it was; the person's name and address go from the notes.
privacy-kind-log = Log of changes
    .what = Who changed what and when, from what to what.
    .purpose = So that changes can be traced, and nobody can rewrite what happened.
    .erasure = The names and words go from every entry by or about the person. That something happened, and when, stays under a number that leads to nobody any more.
privacy-kind-queue = Background work
    .what = Work that waits or was done, such as an import, with whoever started it.
    .purpose = So that nothing is lost when the program stops.
    .erasure = The person goes out of it.
privacy-kind-letters = Letters by e-mail
    .what = To whom the hub wrote, when and about what, and whether it arrived.
    .purpose = So that it can be seen whether messages arrive.
    .erasure = Goes.
privacy-kind-bounds = Bounds on costly requests
    .what = From which internet address, or by which account, costly requests came in the last two minutes.
    .purpose = So that nobody can bring the hub down or try out sign-ins.
    .erasure = Goes by itself within two minutes.
privacy-kind-messages = Messages
    .what = What people write to each other and to the facilitators, reported messages, whom they let write to them and whom they block.
    .purpose = So that people can talk to each other without giving away their addresses.
    .erasure = What you wrote is replaced by “erased”, and your name disappears. What others wrote to you stays theirs.
privacy-kind-notices = Notifications
    .what = What waits for your next daily letter, what you wish to hear of, and on which days you were sent a letter.
    .purpose = So that you hear of what concerns you, in the way you wish, and of nothing twice.
    .erasure = Goes.

## What things are called in the file with everything.
privacy-column-acting-for = Acts for
privacy-column-action = Done
privacy-column-actor-name = Name
privacy-column-after = Afterwards
privacy-column-at = When
privacy-column-before = Before
privacy-column-by = Name
privacy-column-contact-email = E-mail
privacy-column-contact-name = Name
privacy-column-contact-phone = Telephone
privacy-column-contact-role = Role
privacy-column-created-at = Since
privacy-column-description = Description
privacy-column-details = Details
privacy-column-device = Device
privacy-column-email = E-mail
privacy-column-expires-at = Ends
privacy-column-given = Answer
privacy-column-id = Organisation
privacy-column-language = Language
privacy-column-name = Name
privacy-column-name-key = Name for searching
privacy-column-note = Note
privacy-column-organisation-id = Organisation
privacy-column-other-names = Other names
privacy-column-partner-id = With
privacy-column-partners = Partners
privacy-column-payload = Content
privacy-column-problem = Problem
privacy-column-purpose = Question
privacy-column-reason = Reason
privacy-column-reasons = Reasons
privacy-column-role = Role
privacy-column-sheets = Sheets
privacy-column-since = Since
privacy-column-single-use = Works once
privacy-column-started-by = Name
privacy-column-state = State
privacy-column-text = Text
privacy-column-thing = Kind of thing
privacy-column-title = Title
privacy-column-used-at = Last used
privacy-column-verdict = Opinion
privacy-column-website = Website
privacy-column-what = What
privacy-column-wording = Words
privacy-column-seen-at = Last seen
privacy-column-address = E-mail
privacy-column-subject = Subject
privacy-column-written-at = Written
privacy-column-said = Answer of the mail server
privacy-column-asked-at = Asked
privacy-column-invited-at = Invited
privacy-column-invited-by-name = Name
privacy-column-roles = Roles
privacy-column-organisation-name = Organisation
privacy-column-why = Why
privacy-column-issuer = Issuer
privacy-column-provider = Provider
privacy-column-account = Account there
privacy-column-withdrawn-at = Withdrawn
privacy-column-decided-at = Decided
privacy-column-accepted-at = Accepted
privacy-column-lead-to = Led to
privacy-column-tries = Tries
privacy-column-sent-at = Sent
privacy-column-confirmed-at = Confirmed
privacy-column-goes-at = Account goes
privacy-column-unread = Unread messages
privacy-column-shares-address = Address shown
privacy-column-for-hub = Written for the hub
privacy-column-settled-at = Settled
privacy-column-blocked-id = Blocked person
privacy-column-may-write = Who may write
privacy-column-kind = Kind
privacy-column-words = Words
privacy-column-pace = How soon
privacy-column-day = Day
privacy-column-sender-id = Written by

## The letter before an account goes that nobody uses.
mail-kind-inactive = Before an unused account goes
privacy-inactive-subject = { $hub }: your account will be erased on { $day }
privacy-inactive-words = Nobody has signed in to your account at { $hub } for a long time. What is not used is not kept: on { $day } the account will be erased, with everything that is known of you there. If you want to keep it, sign in once before that day. Otherwise you need do nothing.
privacy-inactive-why = You get this letter once, because you have an account at { $hub }. How long what is kept stands in its privacy notice.
