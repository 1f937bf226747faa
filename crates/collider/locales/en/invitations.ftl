## Inviting people.
invitations-title = Invitations
invitations-invite = Invite people
invitations-invite-under = Paste a list or upload a sheet. You see every line before anything is sent.
invitations-no-mail = This installation sends no mail yet, so letters wait until a mail server is set.
invitations-people = Whom
invitations-people-hint = One address a line, or a list as your mail program copies it: Ana Kralj <ana@example.org>, …
invitations-file = Or a sheet
invitations-file-hint = CSV, XLSX, XLS or ODS with a column of addresses; columns with names and organisations are found by their headers.
invitations-file-unreadable = { $file } cannot be read: { $why }
invitations-no-column = { $file } has no column with e-mail addresses.
invitations-roles = As
invitations-role-missing = Choose at least one role.
invitations-organisation = Organisation for which they will act
invitations-organisation-hint = As the directory calls it. Lines that name one of their own keep it.
invitations-organisation-unknown = { $place } The directory has no organisation called “{ $value }”.
invitations-organisation-several = { $place } Several organisations are called “{ $value }”. Paste the address of the profile instead.
invitations-note = A personal line
invitations-note-hint = It stands in the letter under your name.
invitations-note-long = The personal line has at most { $most } characters.
invitations-lang = Language of the letter
invitations-days = Good for
invitations-days-count =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
invitations-look = Look at the list
invitations-nobody = Nobody is on the list.
invitations-too-many = The list has { $count } lines; { $most } can be invited at once.
invitations-check = Check the list
invitations-check-under =
    { $count ->
        [one] { $count } line, to be invited as: { $roles }.
       *[other] { $count } lines, to be invited as: { $roles }.
    }
invitations-check-for = For { $organisation }, where a line names no other.
invitations-where = Line
invitations-skip = Leave out
invitations-place-list = Line { $row }:
invitations-place-row = { $file }, row { $row }
invitations-place-sheet = { $file }, row { $row }, column “{ $column }”:
invitations-address-wrong = { $place } “{ $value }” is not a complete e-mail address.
invitations-name-long = { $place } The name has more than { $most } characters.
invitations-twice = { $place } { $value } stands further up already. Leave one of them out.
invitations-waits-already = { $place } { $value } has an invitation that waits for an answer. Leave it out here; in the list of invitations it can be sent again.
invitations-has-already = { $place } { $value } has an account with all of this already. Leave it out.
invitations-send = Send the invitations
invitations-ready = { $ready } of { $count } lines can be sent.
invitations-send-hint = Each person gets a letter with a link of their own.
invitations-sent =
    { $count ->
        [one] { $count } invitation is on its way.
       *[other] { $count } invitations are on their way.
    }
invitations-waiting =
    { $count ->
        [0] No invitation waits for an answer.
        [one] { $count } invitation waits for an answer.
       *[other] { $count } invitations wait for an answer.
    }
invitations-none = Nobody was invited yet
invitations-none-words = Invite the people with whom you begin. Each gets a letter with a link of their own.
invitations-who = Who
invitations-what = As
invitations-when = Sent
invitations-state = State
invitations-do = What to do
invitations-state-waiting = waits
invitations-state-bounced = letter came back
invitations-state-accepted = accepted
invitations-state-expired = run out
invitations-state-withdrawn = withdrawn
invitations-until = Good until { $day }.
invitations-resend = Send again
invitations-withdraw = Withdraw
invitations-sent-again = A new letter is on its way. The link in the old one no longer works.
invitations-withdrawn = The invitation is withdrawn. Its link no longer works.
invitations-accepted-meanwhile = This invitation was answered or withdrawn in the meantime.
invitations-answer-title = Invitation to { $hub }
invitations-answer-what = { $name } invites you as: { $roles }.
invitations-answer-what-for = { $name } invites you as: { $roles }, for { $organisation }.
invitations-accept = Accept and come in
invitations-accept-hint = This makes your account with the address { $address }. You need no password: you sign in by letters to it.
invitations-accept-as = Accept as { $name }
invitations-sign-in = The address { $address } has an account. Sign in with it, then you can accept here.
invitations-not-yours = You are signed in as { $name }. This invitation is for { $address }. Sign out first if that is you as well.
invitations-added = The invitation is accepted: it was added to your account.
invitations-over = This invitation no longer works.
    .next = It was answered, withdrawn, sent again or has run out. Ask whoever invited you for a new one.
invitations-letter-subject = { $name } invites you to { $hub }
invitations-letter-words = { $name } invites you to { $hub }, where creative people and companies find each other.
invitations-letter-what = You are invited as: { $roles }.
invitations-letter-what-for = You are invited as: { $roles }, for { $organisation }.
invitations-letter-button = See the invitation
invitations-letter-until = The invitation is good until { $day }.
invitations-letter-why = You get this letter because { $name } typed your address. If you do nothing, no account is made.
mail-kind-invitation = invitation
