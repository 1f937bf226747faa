## Messages between persons, and what persons are told of.
nav-messages-waiting =
    { $count ->
        [0] Messages
        [one] Messages, one conversation waits
       *[other] Messages, { $count } conversations wait
    }
nav-notifications = Messages and notifications
messages-title = Messages
messages-under = What you write here reaches the other person and nobody else.
messages-privately = E-mail addresses are not shown. Facilitators cannot read along.
messages-wishes = Who may write to you
messages-boxes = Mailboxes
messages-mine = My messages
messages-of-hub = To the facilitators
messages-of-hub-talks = Conversations
messages-of-hub-under = What people write to the facilitators of this hub. Every facilitator reads and answers here.
messages-none = No messages yet.
messages-none-next = On the profile of an organisation you find the people to whom you may write.
messages-hub-none = Nobody has written yet.
messages-hub-none-next = Everybody with an account can write to the facilitators.
messages-unread = { $count } new
messages-waits = waits for an answer
messages-facilitators = Facilitators
messages-write-hub = Write to the facilitators
messages-gone = Somebody who is no longer here
messages-for = For { $organisation }
messages-hub-who = All facilitators of this hub read this and can answer.
messages-hub-reads = You answer in the name of the facilitators. All facilitators see this conversation.
messages-earlier = Earlier messages
messages-you = You
messages-erased = erased
messages-answer = Your answer
messages-text = Your message
messages-hint = Plain text, up to 5,000 characters. Web addresses become links.
messages-send = Send
messages-sent = Sent.
messages-back = Back
messages-to = Message to { $name }
messages-write = Write
messages-people = People
messages-empty = Write something.
messages-too-long =
    { $count ->
        [one] This is one character too long.
       *[other] This is { $count } characters too long.
    }
messages-too-many = You have written very much in a short time. Wait a while, then send this again.
messages-not-now = At present you cannot write to this person.
messages-settings = This conversation
messages-address-hidden = { $name } does not see your e-mail address.
messages-address-seen = { $name } sees your e-mail address.
messages-address-share = Share my address
messages-address-withdraw = No longer share my address
messages-address-shared = Your address is now shown in this conversation.
messages-address-withdrawn = Your address is no longer shown in this conversation.
messages-address-known = If you no longer share it, the address disappears from this page. Whoever has noted it keeps it.
messages-block = Block { $name }
messages-unblock = No longer block
messages-blocked = You will get no more messages from this person. They are not told.
messages-unblocked = This person can write to you again.
messages-you-block = You have blocked { $name }. Neither of you can write.
messages-blocked-people = People you have blocked
messages-report = Report
messages-report-title = Report this message
messages-report-what = The facilitators will read this one message and your reason. The rest of the conversation stays between you two.
messages-report-why = What is wrong with it
messages-report-why-hint = Up to 1,000 characters.
messages-report-do = Report to the facilitators
messages-reported = Reported. The facilitators have been told.
messages-reported-before = You have reported this message already.
messages-reports = Reported messages
messages-reported-by = Reported by { $name }
messages-reported-title = A reported message
messages-reported-under = You see this one message because somebody asked you to. That you looked is in the log.
messages-reported-by-whom = Reported by
messages-settle = Done with it
messages-settled = Settled.
messages-settled-before = Somebody was faster: it was settled already.
messages-settled-on = Settled. Reported messages stay readable here.
messages-who-may-write = Who may write to me
messages-wish-everyone = Everybody with an account
messages-wish-hint-everyone = {""}
messages-wish-matched = People of organisations that are matched with mine
messages-wish-hint-matched = And colleagues, and facilitators.
messages-wish-facilitators = Facilitators only
messages-wish-hint-facilitators = {""}
messages-wish-nobody = Nobody
messages-wish-hint-nobody = Except those to whom I have written.
messages-news = { $name } wrote to you
messages-news-from-hub = The facilitators of { $hub } answered you
messages-news-to-hub = { $name } wrote to the facilitators
messages-news-report = A message was reported
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
changes-thing-message-report = reported message
changes-looked-message-report = a reported message
changes-did-reported = Reported
changes-did-settled = Settled
changes-did-address-shared = Address shown in a conversation
changes-did-address-withdrawn = Address no longer shown in a conversation
changes-did-contact-chosen = Chosen who may write
changes-did-notices-chosen = Notifications chosen
matchmaking-news-proposed = { $own } and { $name } have been introduced to each other
matchmaking-news-answer = Your answer is awaited.
matchmaking-news-accepted = { $name } accepted the introduction to { $own }
matchmaking-news-declined = { $name } declined the introduction to { $own }
matchmaking-news-met = { $own } and { $name } have met
organisations-news-approved = The profile of { $name } was approved
organisations-news-renewed = The profile of { $name } was renewed
organisations-news-returned = The profile of { $name } was given back to be completed
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
privacy-kind-messages = Messages
    .what = What people write to each other and to the facilitators, reported messages, whom they let write to them and whom they block.
    .purpose = So that people can talk to each other without giving away their addresses.
    .erasure = What you wrote is replaced by “erased”, and your name disappears. What others wrote to you stays theirs.
privacy-kind-notices = Notifications
    .what = What waits for your next daily letter, what you wish to hear of, and on which days you were sent a letter.
    .purpose = So that you hear of what concerns you, in the way you wish, and of nothing twice.
    .erasure = Goes.
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
registration-news = Somebody asks for an account
persons-news-roles = Your roles in { $hub } have changed
persons-news-roles-look = Your account says what you can do now.
persons-news-left = You no longer act for { $organisation }
persons-news-signed-out = You were signed out on all devices
persons-news-signed-out-why = Somebody who looks after the people of { $hub } ended your sessions. You can sign in again at any time.
persons-news-withdrawn = You no longer take part in { $hub }
persons-news-withdrawn-next = Your account stays: there you can see what is kept of you, take it along or have it erased.
privacy-requests-messages = Their messages and notifications are not in the file: only they themselves can have those, from their account.
privacy-column-sender-id = Written by
