## Menschen einladen.
invitations-title = Einladungen
invitations-invite = Menschen einladen
invitations-invite-under = Fügen Sie eine Liste ein oder laden Sie eine Tabelle hoch. Sie sehen jede Zeile, bevor etwas versendet wird.
invitations-no-mail = Diese Installation versendet noch keine E-Mails; sie warten, bis ein Mailserver eingerichtet ist.
invitations-people = Wen
invitations-people-hint = Eine Adresse je Zeile oder eine Liste, wie Ihr Mailprogramm sie kopiert: Ana Kralj <ana@example.org>, …
invitations-file = Oder eine Tabelle
invitations-file-hint = CSV, XLSX, XLS oder ODS mit einer Spalte für Adressen; Spalten mit Namen und Organisationen werden an ihren Überschriften erkannt.
invitations-file-unreadable = { $file } kann nicht gelesen werden: { $why }
invitations-no-column = { $file } hat keine Spalte mit E-Mail-Adressen.
invitations-roles = Als
invitations-role-missing = Wählen Sie mindestens eine Rolle.
invitations-organisation = Organisation, für die sie handeln werden
invitations-organisation-hint = Wie sie im Verzeichnis heißt. Zeilen, die selbst eine nennen, behalten diese.
invitations-organisation-unknown = { $place } Das Verzeichnis hat keine Organisation namens „{ $value }“.
invitations-organisation-several = { $place } Mehrere Organisationen heißen „{ $value }“. Fügen Sie stattdessen die Adresse des Profils ein.
invitations-note = Eine persönliche Zeile
invitations-note-hint = Sie steht unter Ihrem Namen in der E-Mail.
invitations-note-long = Die persönliche Zeile hat höchstens { $most } Zeichen.
invitations-lang = Sprache der E-Mail
invitations-days = Gilt
invitations-days-count =
    { $count ->
        [one] { $count } Tag
       *[other] { $count } Tage
    }
invitations-look = Liste ansehen
invitations-nobody = Auf der Liste steht niemand.
invitations-too-many = Die Liste hat { $count } Zeilen; auf einmal können { $most } eingeladen werden.
invitations-check = Liste prüfen
invitations-check-under =
    { $count ->
        [one] { $count } Zeile, eingeladen wird als: { $roles }.
       *[other] { $count } Zeilen, eingeladen wird als: { $roles }.
    }
invitations-check-for = Für { $organisation }, wo eine Zeile keine andere nennt.
invitations-where = Zeile
invitations-skip = Auslassen
invitations-place-list = Zeile { $row }:
invitations-place-row = { $file }, Zeile { $row }
invitations-place-sheet = { $file }, Zeile { $row }, Spalte „{ $column }“:
invitations-address-wrong = { $place } „{ $value }“ ist keine vollständige E-Mail-Adresse.
invitations-name-long = { $place } Der Name hat mehr als { $most } Zeichen.
invitations-twice = { $place } { $value } steht schon weiter oben. Lassen Sie eine der beiden Zeilen aus.
invitations-waits-already = { $place } { $value } hat eine Einladung, die auf Antwort wartet. Lassen Sie die Zeile hier aus; in der Liste der Einladungen kann sie erneut gesendet werden.
invitations-has-already = { $place } { $value } hat ein Konto, das all das schon hat. Lassen Sie die Zeile aus.
invitations-send = Einladungen senden
invitations-ready = { $ready } von { $count } Zeilen können gesendet werden.
invitations-send-hint = Jede Person bekommt eine E-Mail mit einem eigenen Link.
invitations-sent =
    { $count ->
        [one] { $count } Einladung ist unterwegs.
       *[other] { $count } Einladungen sind unterwegs.
    }
invitations-waiting =
    { $count ->
        [0] Keine Einladung wartet auf Antwort.
        [one] { $count } Einladung wartet auf Antwort.
       *[other] { $count } Einladungen warten auf Antwort.
    }
invitations-none = Noch wurde niemand eingeladen
invitations-none-words = Laden Sie die Menschen ein, mit denen Sie beginnen. Jede Person bekommt eine E-Mail mit einem eigenen Link.
invitations-who = Wer
invitations-what = Als
invitations-when = Gesendet
invitations-state = Stand
invitations-do = Was zu tun ist
invitations-state-waiting = wartet
invitations-state-bounced = E-Mail kam zurück
invitations-state-accepted = angenommen
invitations-state-expired = abgelaufen
invitations-state-withdrawn = zurückgezogen
invitations-until = Gilt bis { $day }.
invitations-resend = Erneut senden
invitations-withdraw = Zurückziehen
invitations-sent-again = Eine neue E-Mail ist unterwegs. Der Link in der alten gilt nicht mehr.
invitations-withdrawn = Die Einladung ist zurückgezogen. Ihr Link gilt nicht mehr.
invitations-accepted-meanwhile = Diese Einladung wurde inzwischen beantwortet oder zurückgezogen.
invitations-answer-title = Einladung zu { $hub }
invitations-answer-what = { $name } lädt Sie ein als: { $roles }.
invitations-answer-what-for = { $name } lädt Sie ein als: { $roles }, für { $organisation }.
invitations-accept = Annehmen und eintreten
invitations-accept-hint = Damit entsteht Ihr Konto mit der Adresse { $address }. Sie brauchen kein Kennwort: Sie melden sich mit E-Mails an diese Adresse an.
invitations-accept-as = Als { $name } annehmen
invitations-sign-in = Die Adresse { $address } hat ein Konto. Melden Sie sich damit an, dann können Sie hier annehmen.
invitations-not-yours = Sie sind als { $name } angemeldet. Diese Einladung ist für { $address }. Melden Sie sich zuerst ab, wenn das auch Sie sind.
invitations-added = Die Einladung ist angenommen und Ihrem Konto hinzugefügt.
invitations-over = Diese Einladung gilt nicht mehr.
    .next = Sie wurde beantwortet, zurückgezogen, erneut gesendet oder ist abgelaufen. Bitten Sie um eine neue, wer Sie eingeladen hat.
invitations-letter-subject = { $name } lädt Sie zu { $hub } ein
invitations-letter-words = { $name } lädt Sie zu { $hub } ein, wo Kreative und Unternehmen zueinanderfinden.
invitations-letter-what = Sie sind eingeladen als: { $roles }.
invitations-letter-what-for = Sie sind eingeladen als: { $roles }, für { $organisation }.
invitations-letter-button = Einladung ansehen
invitations-letter-until = Die Einladung gilt bis { $day }.
invitations-letter-why = Sie bekommen diese E-Mail, weil { $name } Ihre Adresse eingegeben hat. Wenn Sie nichts tun, entsteht kein Konto.
mail-kind-invitation = Einladung
