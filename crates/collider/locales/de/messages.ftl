## Nachrichten zwischen Personen.
nav-messages-waiting =
    { $count ->
        [0] Nachrichten
        [one] Nachrichten, ein Gespräch wartet
       *[other] Nachrichten, { $count } Gespräche warten
    }
messages-title = Nachrichten
messages-under = Was Sie hier schreiben, erreicht die andere Person und sonst niemanden.
messages-privately = E-Mail-Adressen werden nicht gezeigt. Die Moderation kann nicht mitlesen.
messages-wishes = Wer Ihnen schreiben darf
messages-boxes = Postfächer
messages-mine = Meine Nachrichten
messages-of-hub = An die Moderation
messages-of-hub-talks = Gespräche
messages-of-hub-under = Was der Moderation dieses Hubs geschrieben wird. Alle, die moderieren, lesen und antworten hier.
messages-none = Noch keine Nachrichten.
messages-none-next = Im Profil einer Organisation finden Sie die Personen, denen Sie schreiben dürfen.
messages-hub-none = Noch hat niemand geschrieben.
messages-hub-none-next = Alle mit einem Konto können der Moderation schreiben.
messages-unread = { $count } neu
messages-waits = wartet auf Antwort
messages-facilitators = Moderation
messages-write-hub = Der Moderation schreiben
messages-gone = Jemand, der nicht mehr hier ist
messages-for = Für { $organisation }
messages-hub-who = Alle, die diesen Hub moderieren, lesen dies und können antworten.
messages-hub-reads = Sie antworten im Namen der Moderation. Alle, die moderieren, sehen dieses Gespräch.
messages-earlier = Frühere Nachrichten
messages-you = Sie
messages-erased = gelöscht
messages-answer = Ihre Antwort
messages-text = Ihre Nachricht
messages-hint = Reiner Text, bis zu 5.000 Zeichen. Webadressen werden zu Verweisen.
messages-send = Senden
messages-sent = Gesendet.
messages-back = Zurück
messages-to = Nachricht an { $name }
messages-write = Schreiben
messages-people = Personen
messages-empty = Schreiben Sie etwas.
messages-too-long =
    { $count ->
        [one] Das ist um ein Zeichen zu lang.
       *[other] Das ist um { $count } Zeichen zu lang.
    }
messages-too-many = Sie haben in kurzer Zeit sehr viel geschrieben. Warten Sie eine Weile und senden Sie dies dann noch einmal.
messages-not-now = Zurzeit können Sie dieser Person nicht schreiben.
messages-settings = Dieses Gespräch
messages-address-hidden = { $name } sieht Ihre E-Mail-Adresse nicht.
messages-address-seen = { $name } sieht Ihre E-Mail-Adresse.
messages-address-share = Meine Adresse zeigen
messages-address-withdraw = Meine Adresse nicht mehr zeigen
messages-address-shared = Ihre Adresse wird in diesem Gespräch jetzt gezeigt.
messages-address-withdrawn = Ihre Adresse wird in diesem Gespräch nicht mehr gezeigt.
messages-address-known = Zeigen Sie sie nicht mehr, verschwindet die Adresse von dieser Seite. Wer sie notiert hat, behält sie.
messages-block = { $name } blockieren
messages-unblock = Nicht mehr blockieren
messages-blocked = Von dieser Person bekommen Sie keine Nachrichten mehr. Sie erfährt davon nichts.
messages-unblocked = Diese Person kann Ihnen wieder schreiben.
messages-you-block = Sie haben { $name } blockiert. Sie beide können einander nicht schreiben.
messages-blocked-people = Personen, die Sie blockiert haben
messages-report = Melden
messages-report-title = Diese Nachricht melden
messages-report-what = Die Moderation liest diese eine Nachricht und Ihre Begründung. Das übrige Gespräch bleibt zwischen Ihnen beiden.
messages-report-why = Was daran nicht in Ordnung ist
messages-report-why-hint = Bis zu 1.000 Zeichen.
messages-report-do = Der Moderation melden
messages-reported = Gemeldet. Die Moderation ist benachrichtigt.
messages-reported-before = Diese Nachricht haben Sie schon gemeldet.
messages-reports = Gemeldete Nachrichten
messages-reported-by = Gemeldet von { $name }
messages-reported-title = Eine gemeldete Nachricht
messages-reported-under = Sie sehen diese eine Nachricht, weil Sie jemand darum gebeten hat. Dass Sie sie angesehen haben, steht im Protokoll.
messages-reported-by-whom = Gemeldet von
messages-settle = Erledigt
messages-settled = Erledigt.
messages-settled-before = Jemand war schneller: Es war schon erledigt.
messages-settled-on = Erledigt. Gemeldete Nachrichten bleiben hier lesbar.
messages-who-may-write = Wer mir schreiben darf
messages-wish-everyone = Alle mit einem Konto
messages-wish-hint-everyone = {""}
messages-wish-matched = Personen aus Organisationen, die mit meiner zusammengebracht wurden
messages-wish-hint-matched = Außerdem Kolleginnen und Kollegen und die Moderation.
messages-wish-facilitators = Nur die Moderation
messages-wish-hint-facilitators = {""}
messages-wish-nobody = Niemand
messages-wish-hint-nobody = Außer denen, denen ich geschrieben habe.
messages-news = { $name } hat Ihnen geschrieben
messages-news-from-hub = Die Moderation von { $hub } hat Ihnen geantwortet
messages-news-to-hub = { $name } hat der Moderation geschrieben
messages-news-report = Eine Nachricht wurde gemeldet
