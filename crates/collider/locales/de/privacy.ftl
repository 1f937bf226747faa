## Was über Menschen bekannt ist, und was sie damit tun können.
privacy-yes = ja
privacy-no = nein
privacy-not-set = noch nicht angegeben: Der Betrieb trägt es in den Einstellungen unter [privacy] ein

## Eigene Daten.
privacy-data = Was über Sie bekannt ist
privacy-data-under = Alles, was diese Stelle zu Ihrem Konto und zu Ihrer Adresse { $address } gespeichert hat.
privacy-data-html = Als Seite herunterladen
privacy-data-json = Als JSON herunterladen
privacy-data-more = Was Sie außerdem tun können
privacy-found-rows = Einträge
privacy-found-mentions =
    { $count ->
        [one] { $count } Eintrag anderer nennt diese Person
       *[other] { $count } Einträge anderer nennen diese Person
    }
privacy-found-shared-name = Hier heißt noch jemand genauso. Texte wurden deshalb nur nach der Adresse durchsucht, nicht nach dem Namen.

## Die Datei mit allem.
privacy-file-title = Personenbezogene Daten
privacy-file-under = Alles, was { $hub } zu { $address } gespeichert hat, Stand { $when }.

## Löschen.
privacy-erase = Mein Konto löschen
privacy-erase-under = Sie werden überall abgemeldet, und das lässt sich nicht rückgängig machen. Das wird aus den einzelnen Arten von Daten:
privacy-erase-first = Vielleicht möchten Sie vorher alles herunterladen:
privacy-erase-confirm = Geben Sie zur Bestätigung Ihre E-Mail-Adresse oder Ihren Namen ein
privacy-erase-confirm-hint = Ihre Adresse ist { $address }.
privacy-erase-do = Endgültig löschen
privacy-erase-not-confirmed = Die Eingabe ist nicht das, wonach gefragt wurde.
privacy-erase-last-manager = Es bliebe niemand, der entscheidet, wer hier arbeitet.
    .next = Übertragen Sie die Leitung zuerst einer anderen Person; dann lässt sich dieses Konto löschen.
privacy-erased-own = Ihr Konto ist gelöscht, und Sie sind überall abgemeldet.
privacy-erased =
    { $count ->
        [one] Gelöscht. { $count } Eintrag wurde entfernt oder geändert.
       *[other] Gelöscht. { $count } Einträge wurden entfernt oder geändert.
    }

## Einwilligungen.
privacy-consents = Wozu Sie Ja gesagt haben
privacy-consents-under = Jede Frage steht für sich. Sie müssen keine beantworten und können Ihre Meinung jederzeit ändern; was davor geschah, bleibt rechtmäßig.
privacy-consents-open = Sie haben nicht geantwortet. Das gilt als Nein.
privacy-consents-yes-since = Sie haben am { $when } Ja gesagt.
privacy-consents-no-since = Sie haben am { $when } Nein gesagt.
privacy-newsletter-list = Wer den Rundbrief bekommt
privacy-consents-yes = Ja, ich stimme zu
privacy-consents-no = Nein
privacy-consents-said-yes = Festgehalten: Ja.
privacy-consents-said-no = Festgehalten: Nein.
privacy-consents-words-changed = Der Wortlaut hat sich seither geändert. Bitte lesen Sie ihn noch einmal, bevor Sie antworten.
privacy-consents-history = Alle Ihre Antworten
privacy-consents-what = Frage
privacy-consents-answer = Antwort
privacy-consents-wording = Wortlaut
privacy-consents-version = Fassung { $version }
privacy-consent-contact-shown = Als Kontakt gezeigt werden
    .words = Ich bin einverstanden, dass die Mitglieder dieser Stelle meinen Namen, meine Funktion, meine E-Mail-Adresse und meine Telefonnummer als Kontakt meiner Organisation im Verzeichnis sehen.
privacy-consent-contact-passed = Bei Vermittlungen weitergeben
    .words = Ich bin einverstanden, dass mein Name, meine E-Mail-Adresse und meine Telefonnummer an Organisationen weitergegeben werden, denen meine Organisation vorgestellt wird.
privacy-consent-contact-published = Im Internet veröffentlicht werden
    .words = Ich bin einverstanden, dass alle im Internet meinen Namen, meine Funktion, meine E-Mail-Adresse und meine Telefonnummer als Kontakt meiner Organisation sehen.
privacy-consent-newsletter = Rundbrief
    .words = Ich bin einverstanden, dass mir diese Stelle ihren Rundbrief per E-Mail schickt.
privacy-consent-photos = Fotos und Filme
    .words = Ich bin einverstanden, dass diese Stelle Fotos und Filme von ihren Veranstaltungen veröffentlicht, auf denen ich zu erkennen bin.

## Anfragen von Menschen mit und ohne Konto.
privacy-requests = Anfragen
privacy-requests-under = Jemand fragt, was über sie oder ihn bekannt ist, oder möchte es löschen lassen. Vergewissern Sie sich zuerst, dass die Adresse dieser Person gehört.
privacy-requests-address = E-Mail-Adresse der Person
privacy-requests-address-hint = Mit oder ohne Konto. Dass Sie nachgesehen haben, steht danach im Protokoll, ohne die Adresse.
privacy-requests-no-address = Das ist keine E-Mail-Adresse.
privacy-requests-find = Zeigen, was es gibt
privacy-requests-found = Was es zu { $address } gibt
privacy-requests-account = Es gibt ein Konto: { $name }.
privacy-requests-no-account = Zu dieser Adresse gibt es kein Konto.
privacy-requests-nothing = Es wurde nichts gefunden.
privacy-requests-erase = Diese Person löschen
privacy-requests-confirm = Geben Sie zur Bestätigung die Adresse noch einmal ein
privacy-requests-confirm-hint = Das lässt sich nicht rückgängig machen.
privacy-requests-erase-do = Endgültig löschen
privacy-requests-own = Das ist Ihre eigene Adresse. Ihr eigenes Konto löschen Sie auf seiner Seite:
privacy-requests-messages = Nachrichten und Benachrichtigungen stehen nicht in der Datei: Die bekommt nur die Person selbst, in ihrem Konto.

## Was jede Nacht gelöscht wird.
privacy-retention = Aufbewahrung
privacy-retention-under = Daten, deren Zeit vorbei ist, werden jede Nacht von selbst gelöscht. Hier sehen Sie, was als Nächstes gelöscht wird und was gelöscht wurde.
privacy-retention-next = Nächste Nacht: { $when }
privacy-retention-total =
    { $count ->
        [0] Nach jetzigem Stand wird nichts gelöscht.
        [one] Nach jetzigem Stand wird { $count } Eintrag gelöscht.
       *[other] Nach jetzigem Stand werden { $count } Einträge gelöscht.
    }
privacy-retention-rule = Regel
privacy-retention-rows = Einträge, die gelöscht werden
privacy-retention-examples = Zum Beispiel
privacy-retention-settings = Die Zahl der Tage legt der Betrieb in den Einstellungen unter [privacy.retention] fest.
privacy-retention-nights = Die letzten Nächte
privacy-retention-no-nights = Es gab noch keine Nacht.
privacy-retention-went = Was gelöscht wurde
privacy-retention-nothing = nichts
privacy-rule-log-words = Die Wörter im Änderungsprotokoll (Namen, Werte) werden nach { $days ->
        [one] { $days } Tag
       *[other] { $days } Tagen
    } gelöscht; dass etwas geschah, bleibt.
privacy-rule-finished-work = Erledigte Hintergrundarbeiten werden nach { $days ->
        [one] { $days } Tag
       *[other] { $days } Tagen
    } gelöscht.
privacy-rule-counted-uses = Zählungen aufwendiger Anfragen werden binnen zwei Minuten gelöscht; was davon übrig ist, nach { $days ->
        [one] { $days } Tag
       *[other] { $days } Tagen
    }.
privacy-rule-sessions = Sitzungen werden { $days ->
        [one] { $days } Tag
       *[other] { $days } Tage
    } nach ihrem Ende gelöscht.
privacy-rule-sign-in-links = Anmeldelinks werden { $days ->
        [one] { $days } Tag
       *[other] { $days } Tage
    } nach ihrem Ablauf gelöscht.
privacy-rule-inactive-accounts = Konten, die { $days ->
        [one] { $days } Tag
       *[other] { $days } Tage
    } lang niemand benutzt hat, werden gelöscht; 30 Tage vorher sagt es ein Brief, und wer sich einmal anmeldet, behält alles. Die letzte Hubleitung und die letzte Administration bleiben.
privacy-rule-earlier-consents = Eine Antwort, auf die eine andere folgte, wird nach { $days ->
        [one] { $days } Tag
       *[other] { $days } Tagen
    } gelöscht; die letzte Antwort bleibt so lange wie das Konto.
privacy-rule-import-files = Eingelesene Dateien werden { $days ->
        [one] { $days } Tag
       *[other] { $days } Tage
    } nach dem Einlesen gelöscht.
privacy-rule-open-imports = Importe, die niemand abgeschlossen hat, werden nach { $days ->
        [one] { $days } Tag
       *[other] { $days } Tagen
    } gelöscht.
privacy-rule-import-rows = Einzelheiten zu eingelesenen Zeilen werden { $days ->
        [one] { $days } Tag
       *[other] { $days } Tage
    } nach dem Einlesen gelöscht.
privacy-rule-import-undo = Ein Import lässt sich { $days ->
        [one] { $days } Tag
       *[other] { $days } Tage
    } lang zurücknehmen; danach wird gelöscht, was Organisationen vorher waren.
privacy-rule-memberships-of-nothing = Die Zugehörigkeit zu einer Organisation wird { $days ->
        [one] { $days } Tag
       *[other] { $days } Tage
    } nach dem Entfernen der Organisation gelöscht.
privacy-rule-letters = Gesendete E-Mails werden nach { $days ->
        [one] { $days } Tag
       *[other] { $days } Tagen
    } gelöscht.
privacy-rule-sign-in-requests = Anmeldeanfragen werden { $days ->
        [one] { $days } Tag
       *[other] { $days } Tage
    } nach ihrem Ablauf gelöscht.
privacy-rule-sign-in-attempts = Anmeldeversuche werden { $days ->
        [one] { $days } Tag
       *[other] { $days } Tage
    } nach ihrem Ablauf gelöscht.
privacy-rule-invitations = Einladungen werden { $days ->
        [one] { $days } Tag
       *[other] { $days } Tage
    } nach ihrem Ablauf gelöscht.
privacy-rule-registrations = Registrierungen werden { $days ->
        [one] { $days } Tag
       *[other] { $days } Tage
    } nach ihrem Ablauf gelöscht.
privacy-rule-address-changes = Adressänderungen, die niemand bestätigt hat, werden { $days ->
        [one] { $days } Tag
       *[other] { $days } Tage
    } nach ihrem Ablauf gelöscht.
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

## Datenschutzerklärung und Verzeichnis von Verarbeitungstätigkeiten.
privacy-notice = Datenschutzerklärung
privacy-notice-under = Was { $hub } über Menschen speichert, warum, wie lange, und was Sie dazu tun können. Diese Seite entsteht aus den Regeln, nach denen das Programm arbeitet.
privacy-notice-what = Was gespeichert wird, und warum
privacy-responsible = Wer dafür verantwortlich ist
privacy-controller = Verantwortliche Stelle
privacy-address = Anschrift
privacy-email = E-Mail
privacy-officer = Datenschutz­beauftragte Person
privacy-authority = Aufsichtsbehörde
privacy-record-title = Verzeichnis von Verarbeitungs­tätigkeiten
privacy-record-under = Wie es Artikel 30 der Datenschutz-Grundverordnung verlangt; es entsteht aus den Regeln, nach denen das Programm arbeitet.
privacy-record-activity = Art von Daten
privacy-record-purpose = Zweck
privacy-record-people = Wessen Daten
privacy-record-what = Was
privacy-record-ground = Rechtsgrundlage
privacy-record-kept = Wie lange
privacy-record-erasure = Wenn die Person gelöscht wird
privacy-kept-until-erased = So lange wie das, wozu es gehört, oder bis die Person gelöscht wird.
privacy-recipients = Wer sie erhält
    .words = Die Moderation dieser Stelle; andere Mitglieder und die Öffentlichkeit nur so weit, wie es die Organisationen für ihre Profile entschieden haben, und Ansprechpersonen nur so weit, wie sie selbst zugestimmt haben; wer im Auftrag dieser Stelle die Server betreibt. Sonst niemand.
privacy-transfers = Übermittlung in andere Länder
    .words = Das Programm selbst schickt niemandem Daten. Stehen die Server nicht in der Europäischen Union, hat der Betrieb das hier anzugeben.
privacy-cookies = Cookies
    .words = Nur solche, die die Seiten brauchen: eines, das Sie angemeldet hält, eines für eine Meldung nach einem Formular, je eines für Sprache und Farben, wenn Sie sie gewählt haben. Nichts wird gezählt, und nichts kommt von anderen Websites.
privacy-security = Wie sie geschützt sind
    .words = Rechte werden für jede Seite an einer Stelle entschieden; Sitzungen und Links sind nur als Prüfsummen gespeichert; jede Änderung steht in einem Protokoll, dem man ansieht, wenn jemand daran rührt; Seiten laden nichts von anderen Websites; Sicherungen lassen sich verschlüsseln.
privacy-rights = Ihre Rechte
    .words = Sie können fragen, was über Sie bekannt ist, es berichtigen, löschen oder einschränken lassen, es als Datei erhalten, der Verwendung widersprechen und eine Einwilligung jederzeit widerrufen. Mit einem Konto tun Sie das selbst; ohne Konto schreiben Sie an die Adresse oben. Sie können sich auch bei der Aufsichtsbehörde beschweren.
privacy-people-members = Menschen mit einem Konto
privacy-people-contacts = Kontaktpersonen von Organisationen
privacy-people-both = Menschen mit einem Konto und Kontaktpersonen von Organisationen
privacy-people-visitors = alle, die die Seiten besuchen
privacy-ground-consent = Einwilligung, Art. 6 Abs. 1 lit. a DSGVO
privacy-ground-contract = Erfüllung dessen, worum die Person gebeten hat, Art. 6 Abs. 1 lit. b DSGVO
privacy-ground-law = Rechtliche Verpflichtung, Art. 6 Abs. 1 lit. c DSGVO
privacy-ground-interest = Berechtigtes Interesse, Art. 6 Abs. 1 lit. f DSGVO
privacy-kind-account = Konto
    .what = Name, E-Mail-Adresse, Sprache, Rollen und die Organisationen, für die jemand handelt.
    .purpose = Damit Menschen das Angebot nutzen können und andere wissen, wer handelt.
    .erasure = Wird gelöscht.
privacy-kind-sign-in = Anmeldung
    .what = Sitzungen mit Gerät und Zeit der Benutzung, Anmeldelinks, Passkeys (die öffentliche Hälfte) und Konten bei den Anbietern von Institutionen.
    .purpose = Damit Menschen angemeldet bleiben und sehen, wo, und sonst niemand hineinkommt.
    .erasure = Wird gelöscht; Sie werden überall sofort abgemeldet.
privacy-kind-consent = Einwilligungen
    .what = Wozu jemand Ja oder Nein gesagt hat, wann, und zu welchem Wortlaut.
    .purpose = Damit sich zeigen lässt, wer womit einverstanden war.
    .erasure = Wird gelöscht.
privacy-kind-contact = Kontaktpersonen
    .what = Name, Funktion, E-Mail-Adresse und Telefonnummer des Kontakts einer Organisation.
    .purpose = Damit Organisationen erreichbar sind und einander vorgestellt werden können.
    .erasure = Wird gelöscht; die Organisation bleibt ohne Kontakt und kann einen anderen nennen.
privacy-kind-profile = Profile von Organisationen
    .what = Was Organisationen über sich sagen, soweit eine Person darin genannt ist.
    .purpose = Damit sich findet, wer zueinander passt.
    .erasure = Bleibt, weil es die Aussage der Organisation ist. Texte, die eine Person nennen, ändert die Organisation oder für sie die Moderation.
privacy-kind-import = Importe
    .what = Eingelesene Tabellen, was aus ihren Zeilen wurde, und wer sie eingelesen hat.
    .purpose = Damit sich ein Import nachvollziehen und zurücknehmen lässt.
    .erasure = Dateien, die die Person nennen, werden gelöscht; aus allem anderen wird der Name entfernt. Die Zahlen der Zeilen bleiben.
privacy-kind-introductions = Vermittlungen und Meinungen zu Vorschlägen
    .what = Wer Organisationen einander vorgestellt, Vorschläge beurteilt und Notizen geschrieben hat, und wann.
    .purpose = Damit beide Organisationen wissen, was vereinbart ist, und Vorschläge besser werden.
    .erasure = Was zwischen den Organisationen geschah, bleibt mit den Notizen, ohne die Person; Name und Adresse werden aus den Notizen entfernt.
privacy-kind-log = Änderungsprotokoll
    .what = Wer was wann geändert hat, von was zu was.
    .purpose = Damit sich Änderungen nachvollziehen lassen und niemand umschreiben kann, was geschah.
    .erasure = Namen und Wörter werden aus jedem Eintrag von der Person oder über sie entfernt. Dass etwas geschah und wann, bleibt unter einer Nummer, die zu niemandem mehr führt.
privacy-kind-queue = Hintergrundarbeiten
    .what = Arbeiten, die warten oder erledigt sind, etwa ein Import, und wer sie begonnen hat.
    .purpose = Damit nichts verloren geht, wenn das Programm anhält.
    .erasure = Die Person wird daraus entfernt.
privacy-kind-letters = E-Mails
    .what = Wem wann worüber geschrieben wurde, und ob es ankam.
    .purpose = Damit sich zeigt, ob Nachrichten ankommen.
    .erasure = Wird gelöscht.
privacy-kind-bounds = Grenzen für aufwendige Anfragen
    .what = Von welcher Internetadresse oder mit welchem Konto in den letzten zwei Minuten aufwendige Anfragen kamen.
    .purpose = Damit niemand den Dienst lahmlegen oder Anmeldungen durchprobieren kann.
    .erasure = Verschwindet von selbst binnen zwei Minuten.
privacy-kind-messages = Nachrichten
    .what = Was Personen einander und der Moderation schreiben, gemeldete Nachrichten, wen sie schreiben lassen und wen sie blockieren.
    .purpose = Damit Personen miteinander sprechen können, ohne ihre Adressen preiszugeben.
    .erasure = Was Sie geschrieben haben, wird durch „gelöscht“ ersetzt, und Ihr Name verschwindet. Was andere Ihnen geschrieben haben, bleibt deren Eigenes.
privacy-kind-notices = Benachrichtigungen
    .what = Was auf Ihre nächste tägliche Post wartet, wovon Sie erfahren möchten und an welchen Tagen Sie Post bekamen.
    .purpose = Damit Sie auf die gewünschte Weise erfahren, was Sie betrifft, und nichts doppelt.
    .erasure = Wird gelöscht.

## Wie die Dinge in der Datei mit allem heißen.
privacy-column-acting-for = Handelt für
privacy-column-action = Getan
privacy-column-actor-name = Name
privacy-column-after = Nachher
privacy-column-at = Wann
privacy-column-before = Vorher
privacy-column-by = Name
privacy-column-contact-email = E-Mail
privacy-column-contact-name = Name
privacy-column-contact-phone = Telefon
privacy-column-contact-role = Funktion
privacy-column-created-at = Seit
privacy-column-description = Beschreibung
privacy-column-details = Einzelheiten
privacy-column-device = Gerät
privacy-column-email = E-Mail
privacy-column-expires-at = Endet
privacy-column-given = Antwort
privacy-column-id = Organisation
privacy-column-language = Sprache
privacy-column-name = Name
privacy-column-name-key = Name für die Suche
privacy-column-note = Notiz
privacy-column-organisation-id = Organisation
privacy-column-other-names = Weitere Namen
privacy-column-partner-id = Mit
privacy-column-partners = Beteiligte
privacy-column-payload = Inhalt
privacy-column-problem = Problem
privacy-column-purpose = Frage
privacy-column-reason = Grund
privacy-column-reasons = Gründe
privacy-column-role = Rolle
privacy-column-sheets = Tabellen
privacy-column-since = Seit
privacy-column-single-use = Gilt einmal
privacy-column-started-by = Name
privacy-column-state = Stand
privacy-column-text = Text
privacy-column-thing = Art der Sache
privacy-column-title = Titel
privacy-column-used-at = Zuletzt benutzt
privacy-column-verdict = Meinung
privacy-column-website = Website
privacy-column-what = Was
privacy-column-wording = Wortlaut
privacy-column-seen-at = Zuletzt gesehen
privacy-column-address = E-Mail
privacy-column-subject = Betreff
privacy-column-written-at = Geschrieben
privacy-column-said = Antwort des Mailservers
privacy-column-asked-at = Angefragt
privacy-column-invited-at = Eingeladen
privacy-column-invited-by-name = Name
privacy-column-roles = Rollen
privacy-column-organisation-name = Organisation
privacy-column-why = Warum
privacy-column-issuer = Aussteller
privacy-column-provider = Anbieter
privacy-column-account = Dortiges Konto
privacy-column-withdrawn-at = Zurückgezogen
privacy-column-decided-at = Entschieden
privacy-column-accepted-at = Angenommen
privacy-column-lead-to = Führte zu
privacy-column-tries = Versuche
privacy-column-sent-at = Gesendet
privacy-column-confirmed-at = Bestätigt
privacy-column-goes-at = Konto wird gelöscht
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
privacy-column-sender-id = Geschrieben von

## Der Brief, bevor ein unbenutztes Konto gelöscht wird.
mail-kind-inactive = Vor dem Löschen eines unbenutzten Kontos
privacy-inactive-subject = { $hub }: Ihr Konto wird am { $day } gelöscht
privacy-inactive-words = Bei Ihrem Konto bei { $hub } hat sich lange niemand angemeldet. Was nicht gebraucht wird, wird nicht aufgehoben: Am { $day } wird das Konto gelöscht, mit allem, was dort über Sie bekannt ist. Wenn Sie es behalten möchten, melden Sie sich vor diesem Tag einmal an. Sonst brauchen Sie nichts zu tun.
privacy-inactive-why = Sie bekommen diesen Brief einmal, weil Sie ein Konto bei { $hub } haben. Was wie lange aufgehoben wird, steht dort in der Datenschutzerklärung.
