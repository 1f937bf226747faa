# Einlesen von Organisationen: Datei, Spalten, Probe, Ergebnis; dasselbe auf der Befehlszeile.

imports-field-file-key = Schlüssel in dieser Datei
imports-field-reference = Referenz
imports-field-name = Name
imports-field-other-names = Weitere Namen
imports-field-kind = Art
imports-field-side = Seite
imports-field-sectors = Branchen
imports-field-country = Land
imports-field-region = Region
imports-field-languages = Arbeitssprachen
imports-field-size = Größe
imports-field-founded = Gegründet
imports-field-website = Webadresse
imports-field-contact = Kontakt
imports-field-contact-name = Ansprechperson
imports-field-contact-role = Funktion der Ansprechperson
imports-field-contact-email = E-Mail-Adresse
imports-field-contact-phone = Telefon
imports-field-description = Beschreibung
imports-field-description-language = Sprache der Beschreibung
imports-field-competences = Kompetenzen
imports-field-needs = Bedarfe
imports-field-text-language = Sprache der Texte
imports-field-works = Arbeitsproben
imports-field-visibility = Sichtbarkeit
imports-field-shown-to = Wer welchen Teil sieht
imports-field-consented = Tag der Einwilligung
imports-field-status = Stand
imports-field-work-organisation-key = Schlüssel der Organisation in dieser Datei
imports-field-work-organisation = Organisation
imports-field-work-reference = Referenz
imports-field-work-title = Titel
imports-field-work-text = Beschreibung
imports-field-work-language = Sprache
imports-field-work-year = Jahr
imports-field-work-partners = Partner
imports-sheet-organisations = Organisationen
imports-sheet-works = Arbeitsproben

imports-subject-organisations = Organisationen
imports-subject-works = Arbeitsproben
imports-subject-ignored = nicht einlesen
imports-why-remembered = wie beim letzten Mal
imports-why-header-and-values = Überschrift und Werte passen zusammen
imports-why-header = nach der Überschrift
imports-why-header-in-part = nach Wörtern der Überschrift
imports-why-values = nach den Werten
imports-why-doubt = die Werte sehen nicht danach aus
imports-why-nothing = nichts erkannt
imports-outcome-created = neu
imports-outcome-changed = geändert
imports-outcome-unchanged = unverändert
imports-outcome-rejected = abgelehnt
imports-outcome-warned = mit ausgelassener Zelle
imports-outcome-all = alle
imports-state-uploaded = Spalten zu prüfen
imports-state-tried = geprobt
imports-state-queued = wird eingelesen
imports-state-done = eingelesen
imports-state-failed = unterbrochen
imports-state-undone = zurückgenommen
imports-stage-waiting = Wartet, bis es an der Reihe ist
imports-stage-reading = Die Dateien werden gelesen
imports-stage-comparing = Abgleich mit dem Verzeichnis
imports-stage-writing = Organisationen werden eingetragen
imports-stage-saving = Alles wird gemeinsam gespeichert
imports-undone-removed = wieder entfernt
imports-undone-restored = wieder wie zuvor
imports-undone-left = belassen, weil es seither geändert oder vermittelt wurde
imports-undone-gone = war schon entfernt

imports-cell-region = Diese Region ist nicht bekannt. Die Zeile wird ohne Region eingelesen. Bitte verwenden Sie einen NUTS-Code oder den Namen der Region.
imports-cell-region-elsewhere = Diese Region liegt in einem anderen Land, als die Zeile angibt. Die Zeile wird ohne Region eingelesen.
imports-cell-sector = Diese Branche gehört weder zu den Kreativbranchen noch zu NACE 2.1. Die Zeile wird ohne sie eingelesen.
imports-cell-country = Dieses Land ist nicht bekannt. Die Zeile wird ohne es eingelesen.
imports-cell-language = Diese Sprache ist nicht bekannt. Die Zeile wird ohne sie eingelesen.
imports-cell-kind = Diese Art von Organisation ist nicht bekannt; sie bleibt offen.
imports-cell-side = Das ist weder kreativ noch Industrie; die Seite bleibt offen.
imports-cell-size = Daraus lässt sich keine Größenklasse lesen; sie bleibt offen.
imports-cell-year = Das ist kein Jahr zwischen 1000 und 2100. Die Zeile wird ohne es eingelesen.
imports-cell-website = Das ist keine Webadresse. Die Zeile wird ohne sie eingelesen.
imports-cell-email = Das ist keine E-Mail-Adresse. Die Zeile wird ohne sie eingelesen.
imports-cell-day = Das ist kein Datum wie 17.4.2026. Die Zeile wird ohne es eingelesen.
imports-cell-day-later = Dieser Tag liegt in der Zukunft; da kann noch niemand eingewilligt haben. Die Zeile wird ohne ihn eingelesen.
imports-cell-status = Dieser Stand ist nicht bekannt. Die Zeile wird ohne ihn eingelesen.
imports-cell-visibility = Möglich sind: public, members, other-side, matched, facilitators. Die Zeile wird ohne diese Angabe eingelesen.
imports-cell-mended = Unterwegs verlorene Striche und Anführungszeichen wurden wiederhergestellt.
imports-cell-contact = Dieser Kontakt ist nicht so geschrieben wie in einem Export. Die Zeile wird ohne ihn eingelesen.
imports-cell-works = Diese Arbeitsproben sind nicht so geschrieben wie in einem Export. Die Zeile wird ohne sie eingelesen.

imports-row-name-missing = Ohne Namen kann die Organisation nicht angelegt werden.
imports-row-reference-unknown = Keine Organisation hat diese Referenz, und die Zeile nennt keinen Namen, um eine neue anzulegen.
imports-row-shown-to = Wer welchen Teil sieht, schreibt man als „needs: matched“, je Zeile einen. Ohne diese Angabe könnte die Zeile zeigen, was verborgen bleiben soll; darum bleibt sie draußen.
imports-row-title-missing = Die Arbeitsprobe hat keinen Titel.
imports-row-control-characters = Der Text enthält Steuerzeichen, die sich nicht anzeigen lassen. Bitte entfernen Sie sie in der Datei.
imports-row-unknown-code = Dieser Code ist nicht bekannt.
imports-row-region-elsewhere = Region und Land widersprechen sich. Bitte geben Sie beides an oder nur die Region.
imports-row-contradicts = Zeile { $first } sagt über dieselbe Organisation oder Arbeit etwas anderes. Bitte entscheiden Sie, was stimmt, und entfernen Sie die andere Zeile.
imports-row-joined = Mit Zeile { $first } zusammengeführt, die dieselbe Organisation betrifft.
imports-row-repeated = Wiederholt Zeile { $first } und sagt nichts Neues.
imports-row-organisation-unknown = Keine Organisation hat diese Referenz oder diesen Namen. Bitte lesen Sie zuerst die Organisationen ein oder beides zusammen.
imports-row-organisation-missing = Die Zeile sagt nicht, von wem diese Arbeit ist.
imports-row-organisation-rejected = Die Zeile dieser Organisation wurde abgelehnt, daher können auch ihre Arbeitsproben nicht eingelesen werden.

imports-lack-nothing = Kein Blatt soll eingelesen werden. Bitte wählen Sie, was die Zeilen enthalten.
imports-lack-name = Blatt „{ $sheet }“: Keine Spalte ist der Name oder die Referenz. Bitte wählen Sie, welche es ist.
imports-lack-organisation = Blatt „{ $sheet }“: Keine Spalte sagt, von wem eine Arbeit ist. Bitte wählen Sie die Spalte mit der Organisation.
imports-lack-title = Blatt „{ $sheet }“: Keine Spalte ist der Titel der Arbeit. Bitte wählen Sie eine.
imports-lack-twice = Blatt „{ $sheet }“: „{ $field }“ kann nur aus einer Spalte kommen; gewählt sind { $columns }.

imports-title = Import
imports-read-title = Tabelle einlesen
imports-standfirst = Aus einer Anmeldeliste wird ein Verzeichnis.
imports-step-file = Datei
imports-step-columns = Spalten
imports-step-trial = Probe
imports-step-run = Einlesen
imports-step-result = Ergebnis
imports-file-label = Tabelle mit Organisationen
imports-file-hint = Excel, CSV, ODS oder JSON-Zeilen, bis { $limit } MB. Trennzeichen und Zeichensatz werden erkannt. Eine zweite Datei darf Arbeitsproben enthalten. Erst sehen Sie eine Probe; vorher wird nichts geändert.
imports-check = Datei prüfen
imports-file-missing = Bitte wählen Sie eine Datei.
imports-earlier = Frühere Importe
imports-file = Datei
imports-when = Wann
imports-rows = Zeilen
imports-state = Stand
imports-do = Tun
imports-look = Ansehen
imports-go-on = Weitermachen
imports-mapping-title = Was bedeuten die Spalten?
imports-mapping-caption = Wir haben geraten, was die Spalten bedeuten. Bitte prüfen Sie es.
imports-column = Spalte
imports-examples = Beispiele
imports-means = Bedeutet
imports-meaning-of = Bedeutung von { $column }
imports-how-sure = Wie sicher
imports-not-read = nicht einlesen
imports-rows-are = Die Zeilen sind
imports-propose-again = Spalten neu vorschlagen
imports-texts-in = Sprache der Texte, die ihre Sprache nicht nennen
imports-texts-in-hint = Davon hängt ab, womit ein Text verglichen und wie er vorgelesen wird.
imports-texts-unknown = offen lassen
imports-texts-recognised = an den Wörtern erkennen
imports-terms = Für alle Zeilen der Datei
imports-approve = Neue Organisationen sofort freigeben
imports-approve-hint = Sonst warten sie auf eine Freigabe.
imports-consented = Tag der Einwilligung in den Eintrag
imports-consented-hint = Für Zeilen, die selbst keinen Tag nennen. Ohne Einwilligung sieht nur die Moderation ein Profil.
imports-consented-mistake = Das ist kein Datum.
imports-remember = Zuordnung für die nächste Tabelle mit denselben Überschriften merken
imports-empty-cells = Eine leere Zelle ändert nichts; nicht eingelesene Spalten bleiben, wie sie sind.
imports-show-trial = Probe zeigen
imports-other-file = Andere Datei
imports-trial-title = Probe: Das würde geschehen
imports-trial-standfirst = Noch ist nichts geändert.
imports-trial-words = Der Import lässt sich danach mit einem Klick zurücknehmen.
imports-trial-nothing = Es gibt nichts zu übernehmen.
imports-run = Jetzt einlesen
imports-change-columns = Spalten ändern
imports-row = Zeile
imports-name = Name oder Titel
imports-outcome = Was geschieht
imports-reason = Grund
imports-value = Wert
imports-empty = leer
imports-which-rows = Welche Zeilen
imports-no-such-rows = Solche Zeilen gibt es nicht.
imports-running-title = Wird eingelesen
imports-may-leave = Sie können die Seite verlassen; der Import läuft weiter.
imports-reload = Neu nachsehen
imports-done-title = Eingelesen
imports-failed-title = Unterbrochen
imports-failed-words = Der Import wurde nicht beendet. Es wurde nichts geändert. Sie können ihn erneut beginnen.
imports-undone-title = Zurückgenommen
imports-next-proposals = Vorschläge prüfen
imports-next-proposals-words = Die meisten Tabellen nennen weder Seite noch Branche oder Feld. Wir erschließen sie aus den Worten; gelten sollen sie erst, wenn Sie zustimmen.
imports-to-proposals = Vorschläge prüfen
imports-to-directory = Zum Verzeichnis
imports-undo = Import zurücknehmen
imports-undo-no = Abbrechen
imports-undo-how = Was das Zurücknehmen getan hat
imports-organisation = Organisation
imports-problem-disturbed = Andere haben dieselben Organisationen immer wieder geändert. Bitte versuchen Sie es gleich noch einmal.
imports-queued = Der Import hat begonnen.
imports-cli-place = { $file }, Blatt „{ $sheet }“, Zeile { $row }
imports-cli-map-form = --map { $value }: Bitte schreiben Sie SPALTE=FELD.
imports-cli-map-field = --map: Kein Feld heißt { $value }. Es gibt: { $fields }.
imports-cli-map-column = --map: Kein Blatt hat eine Spalte „{ $value }“, die das bedeuten könnte.
imports-cli-cell = { $column } „{ $value }“: { $words }
imports-cli-map-how = Sagen Sie es auf der Befehlszeile mit --map SPALTE=FELD. Spalten: { $columns }. Felder: { $fields }.
imports-cli-undo-how = So nehmen Sie den Import zurück: collider import undo { $id }
imports-cli-no-such = Es gibt keinen Import { $id }. `collider import list` nennt sie.
imports-cli-none = Es wurde noch nichts eingelesen.
imports-cli-listed = { $id }  { $when }  { $state }  { $files } ({ $rows })
imports-cli-sums =
    { $rows ->
        [one] { $rows } Zeile
       *[other] { $rows } Zeilen
    } = { $created } neu + { $changed } geändert + { $unchanged } unverändert + { $rejected } abgelehnt
imports-cli-sums-dry-run =
    Probe, nichts geändert: { $rows ->
        [one] { $rows } Zeile
       *[other] { $rows } Zeilen
    } = { $created } neu + { $changed } geändert + { $unchanged } unverändert + { $rejected } abgelehnt

imports-row-too-long =
    { $length ->
        [one] Dieser Text hat { $length } Zeichen
       *[other] Dieser Text hat { $length } Zeichen
    }; höchstens { $most } sind möglich. Bitte kürzen Sie ihn in der Datei.
imports-row-too-many =
    { $count ->
        [one] Es ist { $count } Eintrag
       *[other] Es sind { $count } Einträge
    }; höchstens { $most } sind möglich.
imports-row-ambiguous =
    { $count ->
        [one] { $count } Organisation heißt so.
       *[other] { $count } Organisationen heißen so.
    } Bitte ergänzen Sie eine Referenz, ein Land oder eine Region, damit klar ist, welche gemeint ist.
imports-sheet-summary =
    { $rows ->
        [one] { $rows } Zeile
       *[other] { $rows } Zeilen
    }, { $columns ->
        [one] { $columns } Spalte
       *[other] { $columns } Spalten
    }, { $format }
imports-sum-rows =
    { $count ->
        [one] Zeile
       *[other] Zeilen
    }
imports-trial-next =
    { $rejected ->
        [0] { $taken ->
            [one] { $taken } Zeile
           *[other] { $taken } Zeilen
        } übernehmen
       *[other] { $taken ->
            [one] { $taken } Zeile
           *[other] { $taken } Zeilen
        } übernehmen, { $rejected } liegen lassen
    }
imports-done-words =
    { $taken ->
        [one] { $taken } von { $rows } Zeilen ist jetzt im Verzeichnis.
       *[other] { $taken } von { $rows } Zeilen sind jetzt im Verzeichnis.
    }
imports-undo-confirm =
    { $created ->
        [one] Import wirklich zurücknehmen? { $created } Organisation oder Arbeit verschwindet wieder
       *[other] Import wirklich zurücknehmen? { $created } Organisationen und Arbeiten verschwinden wieder
    }, { $changed ->
        [one] { $changed } Zeile erhält ihren früheren Stand.
       *[other] { $changed } Zeilen erhalten ihren früheren Stand.
    }
imports-undone-words = Zurückgenommen: { $removed } entfernt, { $restored } wieder wie zuvor, { $left } belassen, weil sie seither geändert wurden, { $gone } waren schon entfernt.
imports-cli-left-out =
    { $count ->
        [one] { $place }: { $words }
       *[other] { $place }: { $words } (in { $count } Zeilen)
    }
imports-not-now = Dieser Import ist nicht mehr bei diesem Schritt.
    .next = Öffnen Sie die Liste der Importe und sehen Sie nach, wo er steht.
imports-export-not-yet = Das Verzeichnis wird nach einem Start oder einem großen Import noch gelesen.
    .next = Bitte versuchen Sie es gleich noch einmal, oder nehmen Sie das ganze Verzeichnis ohne Filter mit.
imports-unreadable = Die Datei wurde nicht angenommen.
    .next = Wählen Sie eine andere Datei.
