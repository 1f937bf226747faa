## The matrix.
matchmaking-matrix-title = Wer kann, was andere suchen
matchmaking-matrix-under-creative = Kompetenzen der Kreativen × Bedarf der Industrie.
matchmaking-matrix-under-industry = Kompetenzen der Industrie × Bedarf der Kreativen.
matchmaking-matrix-gaps =
    { $count ->
        [0] Alles, was gesucht wird, bietet auch jemand an.
        [one] { $count } Feld wird gesucht, aber von niemandem angeboten.
       *[other] { $count } Felder werden gesucht, aber von niemandem angeboten.
    }
matchmaking-show-gaps =
    { $count ->
        [one] { $count } Lücke ansehen
       *[other] { $count } Lücken ansehen
    }
matchmaking-take-away = Mitnehmen
matchmaking-as-xlsx = Excel-Tabelle
matchmaking-as-csv = CSV
matchmaking-as-svg = Bild (SVG, A3)
matchmaking-print = Auf A3 drucken
matchmaking-filter = Filter
matchmaking-look = Wer bietet
matchmaking-look-creative = Kreative
matchmaking-look-industry = Industrie
matchmaking-region = Region
matchmaking-region-all = alle Regionen
matchmaking-sector = Branche
matchmaking-sector-all = alle Branchen
matchmaking-language = Sprache
matchmaking-language-all = alle Sprachen
matchmaking-list = Veranstaltung oder Liste
matchmaking-list-all = alle
matchmaking-order = Reihenfolge
matchmaking-order-groups = nach Gruppen
matchmaking-order-wanted = am meisten gesucht zuerst
matchmaking-order-offered = am meisten angeboten zuerst
matchmaking-count = Was zählt
matchmaking-count-confirmed = nur Bestätigtes
matchmaking-count-proposed = auch Vorschläge
matchmaking-apply = Anwenden
matchmaking-without-filters = Filter entfernen
matchmaking-not-ready = Die Texte werden noch gelesen: { $done } von { $total } Organisationen. Die Zahlen wachsen noch.
matchmaking-empty = Hier trifft sich noch nichts
matchmaking-empty-filtered = Mit diesen Filtern sagt niemand etwas.
matchmaking-empty-how = Sobald Organisationen sagen, was sie können und was sie suchen, zeigt sich hier, wo sie sich treffen.
matchmaking-empty-import = Eine Liste einlesen
matchmaking-empty-proposals = Auch Vorschläge zeigen
matchmaking-legend-offer-creative = Kreative bieten mehr
matchmaking-legend-offer-industry = Industrie bietet mehr
matchmaking-legend-want-creative = Kreative suchen mehr
matchmaking-legend-want-industry = Industrie sucht mehr
matchmaking-legend-strong = je kräftiger, desto mehr trifft sich
matchmaking-legend-gap = gesucht, noch von niemandem angeboten
matchmaking-legend-idle = angeboten, noch von niemandem gesucht
matchmaking-legend-proposed = enthält Vorschläge, die niemand bestätigt hat
matchmaking-choose-row = Zeile wählen
matchmaking-matrix-as-of = Stand { $moment } · { $creative ->
        [one] { $creative } kreative Organisation
       *[other] { $creative } kreative Organisationen
    }, { $industry ->
        [one] { $industry } in der Industrie
       *[other] { $industry } in der Industrie
    }
matchmaking-arrow-keys = Pfeiltasten bewegen von Feld zu Feld.
matchmaking-offers-creative = Kreative bieten
matchmaking-offers-industry = Industrie bietet
matchmaking-seeks-creative = Kreative suchen
matchmaking-seeks-industry = Industrie sucht
matchmaking-sum = gesamt
matchmaking-cell-nothing = nichts
matchmaking-cell = { $offered ->
        [0] niemand bietet an
        [one] { $offered } bietet an
       *[other] { $offered } bieten an
    }, { $wanted ->
        [0] niemand sucht
        [one] { $wanted } sucht
       *[other] { $wanted } suchen
    }
matchmaking-cell-proposed =
    { $count ->
        [one] davon { $count } nur vorgeschlagen
       *[other] davon { $count } nur vorgeschlagen
    }

## A cell.
matchmaking-cell-under-creative = { $offered ->
        [0] Niemand unter den Kreativen bietet es an
        [one] Eine kreative Organisation bietet es an
       *[other] { $offered } kreative Organisationen bieten es an
    }, { $wanted ->
        [0] kein Betrieb sucht es.
        [one] ein Betrieb sucht es.
       *[other] { $wanted } Betriebe suchen es.
    }
matchmaking-cell-under-industry = { $offered ->
        [0] Kein Betrieb bietet es an
        [one] Ein Betrieb bietet es an
       *[other] { $offered } Betriebe bieten es an
    }, { $wanted ->
        [0] niemand unter den Kreativen sucht es.
        [one] eine kreative Organisation sucht es.
       *[other] { $wanted } kreative Organisationen suchen es.
    }
matchmaking-cell-empty = Hier ist noch niemand
matchmaking-cell-empty-how = Niemand bietet diese Kompetenz für diesen Bedarf an, und niemand sucht sie.
matchmaking-cell-nobody-offers = Noch niemand. Wen kennen Sie, der das könnte?
matchmaking-cell-nobody-seeks = Noch niemand. Wem könnte es helfen?
matchmaking-cell-search = Im Verzeichnis suchen
matchmaking-cell-matches = Wer sich treffen sollte
matchmaking-cell-no-matches = Kein Paar von Angaben liegt hier nah genug beieinander, um ein Treffen vorzuschlagen.
matchmaking-other-field = gehört in ein anderes Feld
matchmaking-field = Feld dieser Angabe
matchmaking-no-field = in kein Feld
matchmaking-correct = Verschieben
matchmaking-proposed = Vorgeschlagen

## Both lists of gaps.
matchmaking-gaps-title = Wen noch gewinnen?
matchmaking-gaps-under =
    { $count ->
        [0] Alles, was gesucht wird, bietet auch jemand an.
        [one] { $count } Feld wird gesucht, aber von niemandem angeboten. Hier hilft ein Anruf am meisten.
       *[other] { $count } Felder werden gesucht, aber von niemandem angeboten. Hier hilft ein Anruf am meisten.
    }
matchmaking-idle-under =
    { $count ->
        [0] Alles, was angeboten wird, sucht auch jemand.
        [one] { $count } Feld wird angeboten, aber noch von niemandem gesucht. Wem könnte es helfen?
       *[other] { $count } Felder werden angeboten, aber noch von niemandem gesucht. Wem könnten sie helfen?
    }
matchmaking-tab-gaps = Gesucht, nicht angeboten
matchmaking-tab-idle = Angeboten, nicht gesucht
matchmaking-gaps-none = Keine Lücken
matchmaking-idle-none = Alles Angebotene wird gesucht
matchmaking-to-matrix = Zur Matrix
matchmaking-and-more =
    { $count ->
        [one] und eine weitere
       *[other] und { $count } weitere
    }
matchmaking-look-at = Ansehen

## Columns and sheets.
matchmaking-column-competence = Kompetenz
matchmaking-column-competence-group = Gruppe der Kompetenz
matchmaking-column-competence-code = Code der Kompetenz
matchmaking-column-need = Bedarf
matchmaking-column-need-group = Gruppe des Bedarfs
matchmaking-column-need-code = Code des Bedarfs
matchmaking-column-offered = angeboten von (Anzahl)
matchmaking-column-wanted = gesucht von (Anzahl)
matchmaking-column-proposed = davon nur vorgeschlagen
matchmaking-column-offered-by = angeboten von
matchmaking-column-wanted-by = gesucht von
matchmaking-column-who = Wer
matchmaking-column-do = Tun
matchmaking-column-gain = Gewinn für beide
matchmaking-column-one = Organisation
matchmaking-column-other = Partner
matchmaking-column-between = Zwischen
matchmaking-column-state = Stand
matchmaking-column-waiting-for = Antwort fehlt von
matchmaking-column-reason = Warum
matchmaking-column-proposed-on = Vorgestellt am
matchmaking-column-changed-on = Letzter Schritt
matchmaking-column-notes = Notizen
matchmaking-sheet-offered = Angeboten
matchmaking-sheet-wanted = Gesucht
matchmaking-sheet-cells = Felder
matchmaking-sheet-gaps = Gesucht, nicht angeboten
matchmaking-sheet-idle = Angeboten, nicht gesucht

## Suggestions.
matchmaking-suggestions-title = Wen sollte { $name } treffen?
matchmaking-suggestions-under =
    { $count ->
        [0] Noch passt niemand.
        [one] { $count } Vorschlag mit den Gründen.
       *[other] { $count } Vorschläge, der beste zuerst, jeder mit seinen Gründen.
    }
matchmaking-reduced = Der Textencoder ist nicht installiert: Angaben werden nur nach ihren Buchstaben verglichen. Partner, die andere Wörter oder eine andere Sprache verwenden, werden übersehen.
matchmaking-side-first = Bitte zuerst die Seite bestätigen
matchmaking-side-first-why = Solange niemand weiß, ob diese Organisation zu den Kreativen, zur Industrie oder zu beiden gehört, wird sie niemandem vorgeschlagen. Auch wer in keiner der beiden Welten steht, wird nicht vorgeschlagen.
matchmaking-side-first-do = Seite angeben
matchmaking-for-need = Für welchen Bedarf?
matchmaking-for-all-needs = alle zusammen
matchmaking-next-introduce = Mit { $name } bekannt machen
matchmaking-next-both-gain = Beide Seiten gewinnen etwas. Eine Nachricht an beide genügt für den Anfang.
matchmaking-next-no-language = Eine gemeinsame Sprache fehlt. Planen Sie für das erste Gespräch jemanden ein, der übersetzt.
matchmaking-next-one-sided = Bisher gewinnt nur eine Seite. Fragen Sie zuerst, was die andere davon haben möchte.
matchmaking-next-waiting = Dieses Profil ist noch nicht freigegeben. Fragen Sie zuerst, ob eine Vorstellung erwünscht ist.
matchmaking-introduce = Einander vorstellen
matchmaking-no-suggestions = Noch keine Vorschläge
matchmaking-no-suggestions-why = Mit diesen Filtern passt niemand. Weniger Filter oder mehr Angaben im Profil helfen.
matchmaking-no-words = Das Profil sagt weder, was diese Organisation kann, noch, was sie sucht. Zwei, drei kurze Angaben genügen.
matchmaking-no-words-do = Angaben ergänzen
matchmaking-sentence-offer = { $seeker } sucht { $seek }; { $giver } bietet { $offer }.
matchmaking-sentence-example = { $seeker } sucht { $seek }; { $giver } hat schon gemacht: { $offer }.
matchmaking-gains =
    { $count ->
        [one] eine Antwort auf einen Bedarf
       *[other] Antworten auf { $count } Bedarfe
    }
matchmaking-gains-nothing = bisher nichts, wonach gefragt wurde
matchmaking-one-sided = Nur eine Seite
matchmaking-waiting = Profil nicht freigegeben
matchmaking-introduced-tag = Vorgestellt
matchmaking-good = Guter Vorschlag
matchmaking-not-for-us = Passt nicht
matchmaking-not-for-us-do = Beiseitelegen
matchmaking-why = Warum?
matchmaking-by-example = (ein Arbeitsbeispiel zeigt es)
matchmaking-understood-as = „{ $term }“ verstanden als „{ $meaning }“
matchmaking-part-region = Gemeinsame Region
matchmaking-part-language = Gemeinsame Sprache
matchmaking-part-sector = Verwandte Branchen
matchmaking-part-none = keine
matchmaking-part-weight = wiegt höchstens { $weight } von 100
matchmaking-strength-0 = nichts
matchmaking-strength-1 = schwach
matchmaking-strength-2 = mittel
matchmaking-strength-3 = stark
matchmaking-strength-4 = sehr stark
matchmaking-reason = Warum nicht?
matchmaking-reason-choose = Bitte wählen
matchmaking-reason-misunderstood = Die Wörter klingen ähnlich, meinen aber etwas anderes
matchmaking-reason-acquainted = Die beiden kennen sich schon
matchmaking-reason-competitors = Die beiden stehen im Wettbewerb
matchmaking-reason-too-far = Zu weit entfernt
matchmaking-reason-size = Zu groß oder zu klein füreinander
matchmaking-reason-not-now = Zurzeit keine Zeit dafür
matchmaking-reason-other = Ein anderer Grund
matchmaking-reason-missing = Bitte wählen Sie, warum es nicht passt; die nächsten Vorschläge werden dadurch besser.
matchmaking-note = Notiz
matchmaking-note-too-long = Die Notiz ist länger als 2.000 Zeichen.
matchmaking-judged-good = { $name }: als guter Vorschlag vermerkt.
matchmaking-judged-not-for-us = { $name } ist beiseitegelegt.
matchmaking-taken-back = { $name }: zurückgenommen.
matchmaking-declined =
    { $count ->
        [one] { $count } Vorschlag beiseitegelegt
       *[other] { $count } Vorschläge beiseitegelegt
    }
matchmaking-suggest-again = Wieder vorschlagen
matchmaking-no-match = Zwischen diesen beiden gibt es keinen Vorschlag mehr.
    .next = Ihre Angaben, ihre Seiten oder die Regeln haben sich geändert. Öffnen Sie die Vorschläge noch einmal.
matchmaking-introduced = { $one } und { $other } sind einander vorgestellt.
matchmaking-introduced-before = { $one } und { $other } wurden einander schon früher vorgestellt.

## The rules.
matchmaking-rules-title = Wer wen treffen darf
matchmaking-rules-under = Kreative und Industrie werden einander immer vorgeschlagen.
matchmaking-rules-also = Sollen auch diese vorgeschlagen werden?
matchmaking-rules-creative = Kreative den Kreativen
matchmaking-rules-creative-hint = Zum Beispiel ein Filmteam und eine Komponistin.
matchmaking-rules-industry = Industrie der Industrie
matchmaking-rules-industry-hint = Zum Beispiel eine Gießerei und ein Maschinenbauer.
matchmaking-rules-unknown = Wessen Seite niemand bestätigt hat und wer in keiner der beiden Welten steht, wird niemandem vorgeschlagen.
matchmaking-rules-saved = Die Regeln sind gespeichert und gelten.
matchmaking-save = Speichern

## Introductions.
matchmaking-introductions-title = Vermittlungen
matchmaking-introductions-under =
    { $count ->
        [0] Noch wurde niemand vorgestellt.
        [one] Bisher wurde { $count } Paar einander vorgestellt.
       *[other] Bisher wurden { $count } Paare einander vorgestellt.
    }
matchmaking-introductions-none = Noch keine Vermittlungen
matchmaking-introductions-how = Öffnen Sie eine Organisation, sehen Sie, wen sie treffen sollte, und stellen Sie die beiden einander vor.
matchmaking-introductions-none-here = Keine in diesem Stand.
matchmaking-all = Alle
matchmaking-state-proposed = vorgeschlagen
matchmaking-state-accepted = zugesagt
matchmaking-state-declined = abgesagt
matchmaking-state-met = getroffen
matchmaking-state-proposed-long = Eine Antwort fehlt noch.
matchmaking-state-accepted-long = Beide haben zugesagt.
matchmaking-state-declined-long = Eine Seite hat abgesagt.
matchmaking-state-met-long = Sie haben sich getroffen.
matchmaking-waiting-for = wartet auf { $names }
matchmaking-both-names = { $one } und { $other }
matchmaking-introduced-on = Vorgestellt am { $day }.
matchmaking-what-happened = Was geschah
matchmaking-why-then = Warum sie vorgestellt wurden
matchmaking-step-proposed = { $by } hat beide einander vorgestellt.
matchmaking-step-proposed-again = { $by } hat beide einander noch einmal vorgestellt.
matchmaking-step-accepted = { $name } hat zugesagt.
matchmaking-step-declined = { $name } hat abgesagt.
matchmaking-step-met = Sie haben sich getroffen.
matchmaking-quoted = „{ $text }“
matchmaking-noted-by = Vermerkt von { $by }
matchmaking-step-noted = Vermerkt.
matchmaking-next-proposed = Beide fragen und die Antworten vermerken
matchmaking-next-accepted = Haben sich beide schon getroffen?
matchmaking-next-declined = Später noch einmal versuchen?
matchmaking-met-next = Den nächsten Partner finden
matchmaking-met-next-how = Ein gutes Treffen macht das nächste leichter.
matchmaking-note-hint = Was gesagt wurde, falls es später hilft.
matchmaking-note-again-hint = Was hat sich seit der Absage geändert?
matchmaking-note-missing = Bitte sagen Sie, was sich seit der Absage geändert hat.
matchmaking-says-yes = sagt zu
matchmaking-says-no = sagt ab
matchmaking-do-meet = Ja, getroffen
matchmaking-do-propose = Noch einmal vorstellen
matchmaking-news-proposed = { $own } und { $name } wurden einander vorgestellt
matchmaking-news-answer = Ihre Antwort wird erwartet.
matchmaking-news-accepted = { $name } hat die Vermittlung mit { $own } angenommen
matchmaking-news-declined = { $name } hat die Vermittlung mit { $own } abgelehnt
matchmaking-news-met = { $own } und { $name } haben sich getroffen

## Matching a list of participants from the command line.
matchmaking-participant-no-name = Diese Zeile hat keinen Namen und wurde ausgelassen.
matchmaking-participant-nothing = Diese Zeile beschreibt niemanden, der teilnimmt, und wurde ausgelassen.
matchmaking-participant-column-name = Wer
matchmaking-participant-column-rank = Rang
matchmaking-participant-column-partner = Partner
matchmaking-participant-column-partner-side = Seite des Partners
matchmaking-participant-column-own-gain = Eigener Gewinn
matchmaking-participant-column-own-gain-number = Eigener Gewinn (0 bis 20)
matchmaking-participant-column-partner-gain = Gewinn des Partners
matchmaking-participant-column-partner-gain-number = Gewinn des Partners (0 bis 20)
matchmaking-participant-column-one-sided = Hinweis
matchmaking-participant-column-receives = Sucht selbst ← Partner bietet
matchmaking-participant-column-gives = Partner sucht ← bietet selbst
matchmaking-participant-column-beside = Gemeinsam
matchmaking-participant-column-row = Zeile
matchmaking-participant-column-side = Seite
matchmaking-participant-column-side-from = Woher die Seite stammt
matchmaking-participant-column-region = Region
matchmaking-participant-column-languages = Sprachen
matchmaking-participant-column-can = Kann
matchmaking-participant-column-seeks = Sucht
matchmaking-participant-column-partners = Gefundene Partner
matchmaking-participant-column-left-out = Ausgelassen
matchmaking-participant-column-column = Spalte
matchmaking-participant-column-value = Steht dort
matchmaking-participant-column-note = Hinweis
matchmaking-participant-sheet-matches = Treffer
matchmaking-participant-sheet-participants = Teilnehmende
matchmaking-participant-sheet-notes = Hinweise
matchmaking-participant-side-stated = aus der Tabelle
matchmaking-participant-side-unknown = nicht bekannt, darum wird niemand vorgeschlagen
matchmaking-participant-side-proposed-1 = vom Programm vorgeschlagen, geraten
matchmaking-participant-side-proposed-2 = vom Programm vorgeschlagen, eher sicher
matchmaking-participant-side-proposed-3 = vom Programm vorgeschlagen, sicher
matchmaking-participant-left-out = ausgelassen
matchmaking-participant-summary =
    { $participants ->
        [one] { $participants } Organisation
       *[other] { $participants } Organisationen
    }, { $matches ->
        [one] { $matches } Treffer
       *[other] { $matches } Treffer
    }, { $without } ohne Partner, { $left ->
        [one] { $left } Zeile ausgelassen
       *[other] { $left } Zeilen ausgelassen
    }
