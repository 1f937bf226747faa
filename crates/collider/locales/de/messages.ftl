## Nachrichten zwischen Personen, und wovon Personen erfahren.
nav-messages-waiting =
    { $count ->
        [0] Nachrichten
        [one] Nachrichten, ein Gespräch wartet
       *[other] Nachrichten, { $count } Gespräche warten
    }
nav-notifications = Nachrichten und Benachrichtigungen
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
notices-title = Nachrichten und Benachrichtigungen
notices-under = Wer Ihnen schreiben darf, und wann wir Post an { $address } senden.
notices-no-mail = Dieser Hub hat noch keinen Mailserver: Es wird nichts gesendet.
notices-kind-message = Neue Nachrichten
notices-kind-introduction = Vermittlungen
notices-kind-profile = Das Profil meiner Organisation
notices-kind-membership = Mein Konto und meine Zugehörigkeiten
notices-kind-hub = Was auf die Moderation wartet
notices-kind-security = Sicherheit des Kontos
notices-pace-at-once = Sofort
notices-pace-daily = Täglich um { $hour }
notices-pace-never = Nie
notices-keep = Speichern
notices-kept = Gespeichert.
notices-always = Post zur Anmeldung und zur Sicherheit Ihres Kontos kommt immer sofort.
notices-letter-look = Ansehen
notices-letter-why = Was wir Ihnen senden und wann, bestimmen Sie: { $address }
notices-digest-subject = { $hub }: Was es Neues gibt
notices-digest-intro =
    { $count ->
        [one] Für Sie gibt es eine Neuigkeit:
       *[other] Für Sie gibt es { $count } Neuigkeiten:
    }
notices-end-title = Post abbestellen
notices-end-under = Dann bekommen Sie keine Post mehr zu dem, was Sie hier ankreuzen. Auf den Seiten finden Sie weiterhin alles.
notices-end-which = Keine Post mehr zu
notices-end-do = Diese Post abbestellen
notices-end-digest = Ohne all das kommt keine tägliche Post mehr.
notices-end-nothing = Solche Post bekommen Sie nicht mehr.
notices-ended = Dazu kommt keine Post mehr.
notices-ended-next = Sie können das jederzeit ändern:
mail-kind-notice = Benachrichtigung
mail-kind-digest = tägliche Zusammenfassung
changes-thing-message-report = gemeldete Nachricht
changes-looked-message-report = eine gemeldete Nachricht
changes-did-reported = Gemeldet
changes-did-settled = Erledigt
changes-did-address-shared = Adresse in einem Gespräch gezeigt
changes-did-address-withdrawn = Adresse in einem Gespräch nicht mehr gezeigt
changes-did-contact-chosen = Gewählt, wer schreiben darf
changes-did-notices-chosen = Benachrichtigungen gewählt
matchmaking-news-proposed = { $own } und { $name } wurden einander vorgestellt
matchmaking-news-answer = Ihre Antwort wird erwartet.
matchmaking-news-accepted = { $name } hat die Vermittlung mit { $own } angenommen
matchmaking-news-declined = { $name } hat die Vermittlung mit { $own } abgelehnt
matchmaking-news-met = { $own } und { $name } haben sich getroffen
organisations-news-approved = Das Profil von { $name } wurde freigegeben
organisations-news-renewed = Das Profil von { $name } wurde erneuert
organisations-news-returned = Das Profil von { $name } wurde zur Ergänzung zurückgegeben
privacy-column-unread = Ungelesene Nachrichten
privacy-column-shares-address = Adresse gezeigt
privacy-column-for-hub = Für den Hub geschrieben
privacy-column-settled-at = Erledigt
privacy-column-blocked-id = Blockierte Person
privacy-column-may-write = Wer schreiben darf
privacy-column-kind = Art
privacy-column-words = Worte
privacy-column-pace = Wie bald
privacy-column-day = Tag
privacy-kind-messages = Nachrichten
    .what = Was Personen einander und der Moderation schreiben, gemeldete Nachrichten, wen sie schreiben lassen und wen sie blockieren.
    .purpose = Damit Personen miteinander sprechen können, ohne ihre Adressen preiszugeben.
    .erasure = Was Sie geschrieben haben, wird durch „gelöscht“ ersetzt, und Ihr Name verschwindet. Was andere Ihnen geschrieben haben, bleibt deren Eigenes.
privacy-kind-notices = Benachrichtigungen
    .what = Was auf Ihre nächste tägliche Post wartet, wovon Sie erfahren möchten und an welchen Tagen Sie Post bekamen.
    .purpose = Damit Sie auf die gewünschte Weise erfahren, was Sie betrifft, und nichts doppelt.
    .erasure = Wird gelöscht.
privacy-rule-conversations = Gespräche werden { $days ->
        [one] { $days } Tag
       *[other] { $days } Tage
    } nach ihrer letzten Nachricht gelöscht.
privacy-rule-notices = Was in keiner täglichen Post mitgeteilt werden konnte, wird nach { $days ->
        [one] { $days } Tag
       *[other] { $days } Tagen
    } gelöscht.
privacy-rule-digests = An welchen Tagen jemand tägliche Post bekam, wird nach { $days ->
        [one] { $days } Tag
       *[other] { $days } Tagen
    } vergessen.
registration-news = Jemand bittet um ein Konto
persons-news-roles = Ihre Rollen bei { $hub } haben sich geändert
persons-news-roles-look = In Ihrem Konto steht, was Sie jetzt tun können.
persons-news-left = Sie handeln nicht mehr für { $organisation }
persons-news-signed-out = Sie wurden auf allen Geräten abgemeldet
persons-news-signed-out-why = Jemand, der sich um die Menschen von { $hub } kümmert, hat Ihre Sitzungen beendet. Sie können sich jederzeit wieder anmelden.
persons-news-withdrawn = Sie nehmen an { $hub } nicht mehr teil
persons-news-withdrawn-next = Ihr Konto bleibt: Dort sehen Sie, was über Sie gespeichert ist, können es mitnehmen oder löschen lassen.
privacy-requests-messages = Nachrichten und Benachrichtigungen stehen nicht in der Datei: Die bekommt nur die Person selbst, in ihrem Konto.
privacy-column-sender-id = Geschrieben von
