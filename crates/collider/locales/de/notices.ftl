## Wovon Personen erfahren, und wie bald.
nav-notifications = Nachrichten und Benachrichtigungen
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
