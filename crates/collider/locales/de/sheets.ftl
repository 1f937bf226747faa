# Tabellen lesen: warum eine Datei nicht gelesen werden konnte und was über eine gelesene zu wissen ist.

## Die ganze Datei

sheets-error-empty = Die Datei ist leer. Bitte prüfen Sie, ob sie gespeichert wurde, und wählen Sie sie erneut aus.
sheets-error-file-too-large = Die Datei hat { $size } MB; höchstens { $limit } MB sind möglich. Bitte entfernen Sie Bilder und nicht benötigte Blätter oder teilen Sie die Tabelle auf mehrere Dateien auf.
sheets-error-not-a-table =
    { $found ->
        [pdf] Diese Datei ist ein PDF und keine Tabelle.
        [image] Diese Datei ist ein Bild und keine Tabelle.
        [text-document] Diese Datei ist ein Textdokument und keine Tabelle.
        [presentation] Diese Datei ist eine Präsentation und keine Tabelle.
        [archive] Diese Datei ist ein Archiv und keine Tabelle. Bitte entpacken Sie es und wählen Sie die Tabelle darin aus.
        [web-page] Diese Datei ist eine Webseite oder XML und sieht nur in Excel wie eine Tabelle aus.
        [other-spreadsheet] Diese Art von Tabellendatei kann nicht gelesen werden.
       *[binary] Diese Datei ist keine Tabelle.
    } Bitte speichern Sie die Tabelle in Ihrer Tabellenkalkulation als XLSX, ODS oder CSV und wählen Sie diese Datei aus.
sheets-error-password-protected = Die { $format }-Datei ist mit einem Kennwort geschützt. Bitte entfernen Sie das Kennwort in Ihrer Tabellenkalkulation, speichern Sie die Datei und wählen Sie sie erneut aus.
sheets-error-damaged = Die { $format }-Datei ist beschädigt oder wurde nicht vollständig übertragen. Bitte öffnen Sie sie in Ihrer Tabellenkalkulation, speichern Sie sie neu und wählen Sie die neue Datei aus.
sheets-error-unpacks-too-large = Der Teil „{ $part }“ der Datei ist entpackt größer als { $limit } MB und wurde nicht geöffnet. Bitte kopieren Sie die Tabelle in eine neue, leere Datei und wählen Sie diese aus.
sheets-error-too-much-text = Tabelle „{ $sheet }“, Zeile { $row }: Bis hierher enthält die Datei bereits mehr als { $limit } MB Text. Bitte teilen Sie die Tabelle auf mehrere Dateien auf.
sheets-error-xml-entities = Der Teil „{ $part }“ der Datei enthält Definitionen, die nicht in eine Tabelle gehören. Er wurde zur Sicherheit nicht geöffnet. Bitte speichern Sie die Tabelle in Ihrer Tabellenkalkulation neu.
sheets-error-too-many-rows =
    Die Tabelle „{ $sheet }“ hat mehr als { $limit ->
        [one] { $limit } Zeile
       *[other] { $limit } Zeilen
    }. Bitte teilen Sie sie auf mehrere Dateien auf.
sheets-error-too-many-columns =
    Tabelle „{ $sheet }“, Zeile { $row }: In Spalte { $column } steht etwas; höchstens { $limit ->
        [one] { $limit } Spalte ist
       *[other] { $limit } Spalten sind
    } möglich. Bitte löschen Sie, was rechts neben der Tabelle steht.
sheets-error-too-many-cells =
    Tabelle „{ $sheet }“, Zeile { $row }: Bis hierher sind es mehr als { $limit ->
        [one] { $limit } Zelle
       *[other] { $limit } Zellen
    }. Bitte löschen Sie Inhalte weit rechts oder unterhalb der Tabelle oder teilen Sie die Tabelle auf.
sheets-error-empty-sheet = Die Tabelle „{ $sheet }“ ist leer, ebenso alle anderen. Bitte wählen Sie eine Datei mit Überschriften in der ersten Zeile und je einer Organisation oder Person in den Zeilen darunter.
sheets-error-only-headers = Die Tabelle „{ $sheet }“ hat Überschriften in Zeile { $row }, darunter aber nichts. Bitte ergänzen Sie Zeilen oder wählen Sie eine andere Datei.
sheets-error-not-json = Die Datei ist kein gültiges JSON: Das Lesen endete in Zeile { $line } beim Zeichen { $column }. Erwartet wird ein Objekt je Zeile oder eine Liste von Objekten.

## Einzelne Stellen

sheets-note-title-skipped =
    Tabelle „{ $sheet }“: Die Überschriften stehen in Zeile { $row }; { $lines ->
        [one] { $lines } Zeile darüber wurde ausgelassen.
       *[other] { $lines } Zeilen darüber wurden ausgelassen.
    }
sheets-note-duplicate-column = Tabelle „{ $sheet }“, Zeile { $row }: Es gibt mehrere Spalten „{ $column }“. Eine davon heißt jetzt „{ $renamed }“.
sheets-note-unnamed-column = Tabelle „{ $sheet }“, Zeile { $row }: Spalte { $column } hat Inhalt, aber keine Überschrift. Bitte geben Sie ihr eine, wenn sie wichtig ist.
sheets-note-ragged-row =
    Tabelle „{ $sheet }“, Zeile { $row }: { $cells ->
        [one] { $cells } Zelle
       *[other] { $cells } Zellen
    } statt { $expected }. Bitte prüfen Sie, ob ein Trennzeichen oder ein Anführungszeichen fehlt.
sheets-note-merged-cells = Tabelle „{ $sheet }“, Zeile { $row }, Spalte „{ $column }“: Verbundene Zellen ({ $rows } × { $columns }) haben alle den Text der ersten erhalten.
sheets-note-formula-without-value = Tabelle „{ $sheet }“, Zeile { $row }, Spalte „{ $column }“: Das Ergebnis der Formel ist nicht in der Datei gespeichert, die Zelle bleibt leer. Bitte öffnen und speichern Sie die Datei in Ihrer Tabellenkalkulation.
sheets-note-error-cell = Tabelle „{ $sheet }“, Zeile { $row }, Spalte „{ $column }“: Die Zelle zeigt den Fehler { $error } und bleibt leer. Bitte berichtigen Sie ihn in der Datei.
sheets-note-cell-too-long =
    Tabelle „{ $sheet }“, Zeile { $row }, Spalte „{ $column }“: Der Text hat { $characters } Zeichen; höchstens { $limit } sind möglich. Bitte kürzen Sie ihn.
sheets-note-characters-replaced =
    { $column ->
        [none] Tabelle „{ $sheet }“, Zeile { $row }
       *[other] Tabelle „{ $sheet }“, Zeile { $row }, Spalte „{ $column }“
    }: { $count ->
        [one] { $count } Zeichen konnte nicht gelesen werden und erscheint als �.
       *[other] { $count } Zeichen konnten nicht gelesen werden und erscheinen als �.
    } Bitte berichtigen Sie die Zelle oder speichern Sie die Datei als „CSV UTF-8“.
sheets-note-mixed-encodings =
    Tabelle „{ $sheet }“: Der größte Teil der Datei ist { $main }, aber { $count ->
        [one] { $count } Zeile ist { $other } (Zeile { $rows }). Sie wurde so gelesen; bitte prüfen Sie darin Umlaute und Sonderzeichen.
       *[other] { $count } Zeilen sind { $other } (Zeilen { $rows }). Sie wurden so gelesen; bitte prüfen Sie darin Umlaute und Sonderzeichen.
    }
sheets-note-unclosed-quote = Tabelle „{ $sheet }“, Zeile { $row }, Spalte „{ $column }“: Ein Anführungszeichen wird geöffnet und nie geschlossen. Es wurde als gewöhnliches Zeichen gelesen; bitte prüfen Sie die Zeile.
sheets-note-not-an-object = „{ $sheet }“, Zeile { $row }: Das ist kein JSON-Objekt. Die Zeile wurde nicht gelesen; bitte berichtigen Sie sie.
sheets-note-duplicate-key = „{ $sheet }“, Zeile { $row }: Der Schlüssel „{ $key }“ kommt mehrmals vor. Der erste Wert wurde behalten.
sheets-note-empty-sheet = Die Tabelle „{ $sheet }“ ist leer und wurde ausgelassen.
sheets-note-only-headers = Die Tabelle „{ $sheet }“ hat Überschriften in Zeile { $row }, darunter aber nichts, und wurde ausgelassen.
sheets-note-hidden-sheet = Die Tabelle „{ $sheet }“ ist in der Datei ausgeblendet.
sheets-note-more =
    Tabelle „{ $sheet }“: { $count ->
        [one] { $count } weiterer Hinweis
       *[other] { $count } weitere Hinweise
    } derselben Art.
