## Briefe: was in jedem steht.
mail-greeting = Guten Tag { $name },
mail-greeting-unknown = Guten Tag,
mail-unsubscribe = Briefe dieser Art nicht mehr erhalten

## Der Brief, mit dem der Mailserver ausprobiert wird.
mail-test-subject = Probebrief von { $hub }
mail-test-body = Dieser Brief zeigt, dass { $hub } Ihnen schreiben kann. Sie brauchen nichts zu tun.
mail-test-note = Jemand, der das Programm betreut, hat ihn von der Befehlszeile aus geschickt.

## Was aus Briefen wurde.
nav-mail = Briefe
mail-title = Briefe
mail-under = Alles, was dieses Programm per E-Mail verschickt hat, und was daraus wurde. Was in den Briefen steht, wird nach dem Versand nicht aufbewahrt.
mail-demo = In der Vorführung wird nichts verschickt.
mail-to-outbox = Briefe im Postausgang lesen
mail-no-server = Es ist kein Mailserver eingestellt: Briefe warten hier und erreichen niemanden.
mail-no-server-next = Wer das Programm betreibt, stellt ihn ein; so sieht man, wie:
mail-stuck = Seit { $since } bleiben Briefe liegen.
mail-stuck-next = Der Mailserver nimmt sie nicht an. Es wird zwei Tage lang immer wieder versucht; kommt der Server wieder, ist nichts weiter zu tun.
mail-state = Stand
mail-state-all = alle
mail-state-waiting = wartet
mail-state-sending = wird verschickt
mail-state-sent = verschickt
mail-state-in-doubt = ungewiss
mail-state-failed = aufgegeben
mail-state-bounced = zurückgekommen
mail-state-shown = nur gezeigt
mail-in-doubt-means = Das Programm wurde beim Verschicken unterbrochen. Der Brief kann angekommen sein; wird er noch einmal verschickt, kommt er womöglich doppelt an.
mail-ran-out = Nicht verschickt: Als der Mailserver wieder da war, war der Brief nicht mehr von Nutzen.
mail-attempts =
    { $count ->
        [one] einmal versucht, wieder am { $next }
       *[other] { $count }-mal versucht, wieder am { $next }
    }
mail-show = Zeigen
mail-none = Hier sind keine Briefe.
mail-to = An
mail-kind = Art
mail-written = Geschrieben
mail-do = Was zu tun ist
mail-send-again = Noch einmal verschicken
mail-goes-again = Der Brief ist wieder in der Warteschlange.
mail-cannot-go-again = Dieser Brief kann nicht noch einmal verschickt werden.
    .next = Er ist inzwischen verschickt, oder seine Links sind abgelaufen. Sehen Sie noch einmal in die Liste.
mail-kind-test = Probebrief

## Die Briefe der Vorführung.
outbox-title = Postausgang
outbox-under = In der Vorführung wird nichts verschickt. Jeder Brief landet hier, und alle, die sie ausprobieren, können ihn lesen.
outbox-none = Noch keine Briefe
outbox-none-next = Sobald das Programm jemandem schreiben würde, liegt der Brief hier.
outbox-subject = Betreff
outbox-from = Von
outbox-letter = Der Brief als Text
outbox-html = So ansehen, wie Mailprogramme ihn zeigen
outbox-ribbon = Briefe werden nicht verschickt, sondern gezeigt:
