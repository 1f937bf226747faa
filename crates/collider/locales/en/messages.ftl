## Messages between persons.
nav-messages-waiting =
    { $count ->
        [0] Messages
        [one] Messages, one conversation waits
       *[other] Messages, { $count } conversations wait
    }
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
