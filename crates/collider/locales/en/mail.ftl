## Letters: what stands in every one.
mail-greeting = Hello { $name },
mail-greeting-unknown = Hello,
mail-unsubscribe = No longer receive letters of this kind

## The letter that tries out the mail server.
mail-test-subject = Test letter from { $hub }
mail-test-body = This letter shows that { $hub } can write to you. There is nothing to do.
mail-test-note = Somebody who runs the hub sent it from the command line.

## What became of letters.
nav-mail = Letters
mail-title = Letters
mail-under = Everything that this hub sent by e-mail, and what became of it. What the letters say is not kept once they are sent.
mail-demo = In the demo nothing is sent.
mail-to-outbox = Read the letters in the outbox
mail-no-server = No mail server is set: letters wait here and reach nobody.
mail-no-server-next = Whoever runs the program sets it; this shows how:
mail-stuck = Mail has been stuck since { $since }.
mail-stuck-next = The mail server does not take letters. They are tried again for two days; if the server is right, nothing has to be done.
mail-state = State
mail-state-all = all
mail-state-waiting = waiting
mail-state-sending = being sent
mail-state-sent = sent
mail-state-in-doubt = in doubt
mail-state-failed = given up
mail-state-bounced = came back
mail-state-shown = only shown
mail-in-doubt-means = The program was cut off while sending. It may have arrived; sending it again may give it twice.
mail-ran-out = Not sent: by the time the mail server was there, it was of no use any more.
mail-attempts =
    { $count ->
        [one] tried once, next on { $next }
       *[other] tried { $count } times, next on { $next }
    }
mail-show = Show
mail-none = No letters here.
mail-to = To
mail-kind = Kind
mail-written = Written
mail-do = What to do
mail-send-again = Send again
mail-goes-again = The letter is in the queue again.
mail-cannot-go-again = This letter cannot be sent again.
    .next = It has been sent meanwhile, or its links have run out. Look at the list again.
mail-kind-test = test letter

## The demo's letters.
outbox-title = Outbox
outbox-under = In the demo nothing is sent. Every letter lands here, and everybody who tries the demo can read it.
outbox-none = No letters yet
outbox-none-next = As soon as the program would write to somebody, the letter is here.
outbox-subject = Subject
outbox-from = From
outbox-letter = The letter as text
outbox-html = Look at it as mail programs show it
outbox-ribbon = Letters are not sent, but shown:
