# Der Sprachcoach auf der Kommandozeile.

wording-cli-file = { $file }: { $words }
wording-cli-written = { $file }: { $line }
wording-cli-keyboard = Tippen Sie den Text oder fügen Sie ihn ein, und schließen Sie mit Strg+D in einer eigenen Zeile ab.
wording-cli-unknown-language = „{ $code }“ ist keine Sprache, die der Coach liest. Sagen Sie mit --lang, in welcher von diesen der Text steht: { $known }.
wording-cli-unknown-report = „{ $code }“ ist keine Sprache von Berichten. Mit --report-in entstehen sie in einer von diesen: { $known }.
wording-cli-ending = { $file }: Ein Bericht wird als .html, .json, .md oder .txt geschrieben. Bitte geben Sie der Datei eine dieser Endungen.
wording-cli-unreadable = { $file } lässt sich nicht lesen: { $reason }
wording-cli-unwritable = { $file } lässt sich nicht schreiben: { $reason }
wording-cli-too-large = { $file } hat mehr als { $most } MB. Das ist keine Ausschreibung; bitte geben Sie den Teil an, der gelesen werden soll.
wording-cli-no-text = { $file } ist kein Text ({ $kind }). Bitte speichern Sie die Datei mit dem Programm, aus dem sie stammt, als reinen Text oder als Webseite.
wording-cli-encoding = { $file } wurde als { $encoding } gelesen.
wording-cli-lost =
    { $count ->
        [one] { $file }: { $count } Zeichen ließ sich nicht lesen. Bitte speichern Sie die Datei als UTF-8.
       *[other] { $file }: { $count } Zeichen ließen sich nicht lesen. Bitte speichern Sie die Datei als UTF-8.
    }
wording-cli-two-from-one = Nur eine der beiden Fassungen kann von der Standardeingabe kommen. Bitte geben Sie für die andere eine Datei an.
wording-cli-no-competences = In { $file } steht keine Kompetenz. Bitte schreiben Sie in jede Zeile eine.
wording-cli-reach-off = Die Reichweite fehlt, weil --meaning=off verlangt wurde.
wording-cli-no-encoder-reach = Die Reichweite fehlt, weil in { $folder } kein Textencoder eingerichtet ist. „collider encoder install“ richtet ihn ein.
wording-cli-no-encoder = In { $folder } ist kein Textencoder eingerichtet: Herausforderungen werden nur nach ihren Wörtern unterschieden. „collider encoder install“ richtet ihn ein.

wording-cli-targets-place = { $file }, Zeile { $row }, Spalte { $column } ({ $name }): { $words }
wording-cli-targets-missing =
    { $columns ->
        [one] Die Zeile hat nur { $columns } Spalte. Nötig sind fünf, durch Tabulatoren getrennt: id, sentence, start, end, target.
       *[other] Die Zeile hat nur { $columns } Spalten. Nötig sind fünf, durch Tabulatoren getrennt: id, sentence, start, end, target.
    }
wording-cli-targets-no-number = „{ $found }“ ist keine Anzahl von Zeichen. Anfang und Ende zählen die Zeichen des Satzes ab 0; eine Überschrift muss heraus.
wording-cli-targets-empty = Hier steht nichts. Bitte füllen Sie es aus oder nehmen Sie die Zeile heraus.
