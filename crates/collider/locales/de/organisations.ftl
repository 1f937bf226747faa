## Das Verzeichnis.
organisations-directory = Verzeichnis
organisations-directory-count =
    { $count ->
        [one] { $count } Organisation.
       *[other] { $count } Organisationen.
    }
organisations-directory-unapproved =
    { $count ->
        [one] { $count } davon ist noch nicht freigegeben.
       *[other] { $count } davon sind noch nicht freigegeben.
    }
organisations-import-table = Tabelle einlesen
organisations-new = Organisation anlegen
organisations-empty-title = Noch ist niemand verzeichnet
organisations-empty-words = Das Verzeichnis beginnt mit einer Tabelle von Organisationen: aus einem Register, aus einer Anmeldung, von einer Kollegin. Jede Zeile wird ein Profil, und Sie sehen es, bevor etwas gespeichert wird.
organisations-empty-visitor = Hier ist bisher niemand eingetragen. Bitte schauen Sie bald wieder vorbei.
organisations-search-label = Suchen nach Bedeutung, in jeder Sprache
organisations-search-placeholder = Was suchen Sie? In jeder Sprache.
organisations-search = Suchen
organisations-search-hint = Findet nach Bedeutung: „Verpackung“ findet auch „embalaža“ und „packaging“.
organisations-filters = Filter
organisations-filters-chosen =
    { $count ->
        [0] Filter
       *[other] Filter ({ $count })
    }
organisations-apply = Anwenden
organisations-building = Was in den Profilen steht, wird noch gelesen: { $done } von { $total }. Suche und Felder kennen bald alle.
organisations-reduced = Die Suche geht nur nach Buchstaben, weil der Textkodierer nicht eingerichtet ist. Wer den Betrieb betreut, kann ihn mit „collider encoder install“ einrichten.
organisations-found = { $count } von { $total }
organisations-take-along = Mitnehmen:
organisations-chosen-words = „{ $words }“
organisations-remove-filter = Filter „{ $filter }“ entfernen
organisations-remove-filters = Alle Filter entfernen
organisations-results = Ergebnisse
organisations-none-title = Das alles zusammen trifft auf niemanden zu
organisations-none-words = Entfernen Sie einen Filter, oder sagen Sie es mit anderen Worten: Eine ganze Wendung findet mehr als ein einzelnes Wort.
organisations-hit-offer = Angebot trifft Ihre Suche
organisations-hit-seek = Bedarf trifft Ihre Suche
organisations-hit-example = Hat so etwas schon gemacht
organisations-understood-as = „{ $term }“ verstanden als „{ $meaning }“
organisations-row-seeks = sucht
organisations-whom-to-meet = Wen treffen?
organisations-who-can-help = wer kann helfen?
organisations-facet-more =
    { $count ->
        [one] { $count } weiterer Wert
       *[other] { $count } weitere Werte
    }
organisations-facet-side = Seite
organisations-facet-kind = Art
organisations-facet-sector = Branchen
organisations-facet-region = Region
organisations-facet-language = Arbeitssprachen
organisations-facet-size = Größe
organisations-facet-competence = Kompetenz
organisations-facet-need = Bedarf
organisations-facet-state = Stand
organisations-size-micro = unter 10 Beschäftigte
organisations-size-small = 10–49 Beschäftigte
organisations-size-medium = 50–249 Beschäftigte
organisations-size-large = ab 250 Beschäftigte
organisations-state-draft = Entwurf
organisations-state-waiting = wartet auf Freigabe
organisations-state-approved = freigegeben
organisations-state-expired = abgelaufen

## Ein Profil.
organisations-organisation = Organisation
organisations-expires-on = gültig bis { $date }
organisations-expired-on = abgelaufen am { $date }
organisations-also-called = Auch bekannt als { $names }
organisations-edit = Bearbeiten
organisations-seeks = Sucht
organisations-can = Kann
organisations-says-nothing = Hat hier noch nichts genannt.
organisations-works = Beispiele der Arbeit
organisations-with-partners = mit { $partners }
organisations-history = Was geschah
organisations-history-note = „{ $note }“
organisations-happened-created = Aufgenommen
organisations-happened-changed = Geändert
organisations-happened-approved = Freigegeben
organisations-happened-renewed = Erneuert
organisations-happened-returned = Zum Weiterschreiben zurückgegeben
organisations-happened-restored = Zurückgeholt
organisations-happened-confirmed = Vorschläge bestätigt
organisations-happened-proposal-declined = Einen Vorschlag verworfen
organisations-happened-imported = Durch einen Import geändert
organisations-happened-import-undone = Wieder wie vor dem Import
organisations-happened-introduced = Mit einer anderen Organisation bekannt gemacht
organisations-happened-note = Mit einer Notiz
organisations-actor-operator = Befehlszeile
organisations-actor-program = das Programm
organisations-field = Feld: { $field }
organisations-field-confirm = bestätigen
organisations-field-correct = Feld ändern
organisations-field-none = in keinem Feld
organisations-field-of-phrase = Feld der Wendung
organisations-field-kept = Gemerkt: „{ $phrase }“ gehört ab jetzt zu diesem Feld, wo immer es genannt wird.
organisations-keep = Merken
organisations-next-confirm =
    { $count ->
        [one] { $count } Vorschlag ansehen
       *[other] { $count } Vorschläge ansehen
    }
organisations-look-at-proposals = Vorschläge ansehen
organisations-next-consent = Einwilligung eintragen
organisations-next-consent-words = Niemand sonst sieht das Profil, bevor die Organisation der Aufnahme ins Verzeichnis zugestimmt hat.
organisations-next-approve = Profil freigeben
organisations-next-approve-words = Die Freigabe gilt ein Jahr. Ab dann sehen es auch andere.
organisations-approve = Freigeben
organisations-next-renew = Freigabe erneuern
organisations-next-renew-words = Fragen Sie nach, ob alles noch stimmt, und erneuern Sie für ein weiteres Jahr.
organisations-renew = Für ein Jahr erneuern
organisations-next-phrases = Sagen, was sie kann und sucht
organisations-next-phrases-words = Ohne Kompetenz oder Bedarf kann niemand vorgeschlagen werden.
organisations-next-suggestions = Ansehen, wen sie treffen sollte
organisations-look-at-suggestions = Vorgeschlagene Partner ansehen
organisations-founded = Gegründet
organisations-website = Netzadresse
organisations-contact = Kontakt
organisations-consented = Einwilligung in die Aufnahme
organisations-reference = Schlüssel in Ihrer Tabelle
organisations-hidden-draft = Sonst sieht es nur die Moderation: Es ist ein Entwurf.
organisations-hidden-waiting = Sonst sieht es nur die Moderation: Es wartet auf Freigabe.
organisations-hidden-expired = Sonst sieht es nur die Moderation: Die Freigabe ist abgelaufen.
organisations-hidden-facilitators = Sonst sieht es nur die Moderation, wie gewählt.
organisations-hidden-consent = Sonst sieht es nur die Moderation: Die Zustimmung fehlt.
organisations-more-actions = Weiteres
organisations-return = Zurückgeben
organisations-return-note = Was fehlt noch?
organisations-return-hint = Das Profil wird zum Entwurf; Ihre Notiz steht in seiner Geschichte.
organisations-remove = Entfernen
organisations-remove-title = { $name } entfernen?
organisations-remove-words =
    { $phrases ->
        [one] { $phrases } Wendung
       *[other] { $phrases } Wendungen
    } und { $works ->
        [one] { $works } Arbeitsbeispiel
       *[other] { $works } Arbeitsbeispiele
    } werden mit entfernt, ebenso die Vermittlungen.
organisations-remove-undo = Das Profil selbst lässt sich gleich danach zurückholen.
organisations-removed = { $name } ist entfernt.
organisations-restored = { $name } ist wieder da.
organisations-still-here = Diese Organisation ist noch da.
organisations-approved = { $name } ist freigegeben.
organisations-renewed = { $name } ist für ein Jahr erneuert.
organisations-returned = { $name } ist wieder ein Entwurf.
organisations-decided-already = Das war schon entschieden.
organisations-reference-reused = Inzwischen hat eine andere Organisation denselben Schlüssel in der Tabelle.
    .next = Ändern Sie dort zuerst den Schlüssel, und holen Sie diese dann zurück.

## Ein Profil schreiben.
organisations-edit-title = Profil bearbeiten
organisations-new-title = Organisation anlegen
organisations-section-who = Wer sie ist
organisations-name = Name
organisations-name-hint = So, wie er auf dem Briefkopf steht.
organisations-other-names = Andere Namen
organisations-one-a-line = Je Zeile einer.
organisations-sectors-hint = Beginnen Sie ein Wort oder eine Nummer; die dreizehn Kreativbranchen und NACE 2.1 werden verstanden. Eine geleerte Zeile wird entfernt.
organisations-country = Land
organisations-region-hint = Name oder NUTS-Code.
organisations-description = Beschreibung
organisations-description-hint = Zwei, drei Sätze, wie Sie es jemandem aus der Nachbarschaft erzählen würden.
organisations-description-lang = Sprache der Beschreibung
organisations-language-open = Sprache: nach den Worten
organisations-language-of-phrase = Sprache
organisations-competence = Kompetenz
organisations-competence-example = zum Beispiel: Sandguss ab Losgröße eins
organisations-competences-hint = Kurze Wendungen, jede in ihrer eigenen Sprache. „Sandguss ab Losgröße eins“ sagt mehr als „Guss“.
organisations-need = Bedarf
organisations-need-example = zum Beispiel: ein Messestand, der in einer Stunde steht
organisations-needs-hint = Was fehlt, in den eigenen Worten. Eine geleerte Zeile wird entfernt.
organisations-more-lines = Weitere Zeilen
organisations-works-hint = Was entstanden ist, für wen, mit wem. Leeren Sie Titel und Text, um ein Beispiel zu entfernen.
organisations-work-number = Beispiel { $number }
organisations-work-title = Titel
organisations-work-text = Was es war
organisations-work-year = Jahr
organisations-work-lang = Sprache
organisations-work-partners = Mit wem (je Zeile einer)
organisations-more-works = Weitere Beispiele
organisations-contact-hint = Wer das sieht, wählen Sie unten bei „Wer was sieht“.
organisations-contact-agrees = Eine Person, die hier genannt ist, sehen andere erst, wenn sie selbst zugestimmt hat: mit ihrem eigenen Konto unter dieser Adresse.
organisations-contact-own = Sind Sie es selbst? Hier stimmen Sie zu
organisations-contact-waits = Den Kontakt sehen die dafür Gewählten erst, wenn die Person selbst zugestimmt hat: in ihrem Konto unter „Wozu Sie Ja gesagt haben“. Bis dahin sehen ihn nur die eigenen Leute der Organisation und die Moderation.
organisations-contact-name = Name
organisations-contact-role = Aufgabe
organisations-contact-email = E-Mail
organisations-contact-phone = Telefon
organisations-contact-hidden = Kontaktdaten: verborgen
organisations-consented-hint = Der Tag, an dem die Organisation zugestimmt hat. Ohne ihn sieht nur die Moderation das Profil.
organisations-reference-hint = Daran erkennt ein Import die Organisation wieder.
organisations-save = Speichern
organisations-cancel = Abbrechen
organisations-preview-show = Vorschau
organisations-as-others-see-it = So sehen es andere
organisations-created = { $name } ist aufgenommen und wartet auf Freigabe.
organisations-saved = { $name } ist gespeichert.
organisations-nothing-changed = Es war nichts anders, also wurde nichts geändert.
organisations-meanwhile-title = Jemand anderes hat dieses Profil inzwischen gespeichert
organisations-meanwhile-words = Unten steht, was Sie geschrieben haben. Wenn Sie noch einmal speichern, ersetzt es den neueren Stand.
organisations-meanwhile-differs = Ihr Stand unterscheidet sich vom neueren in:
organisations-meanwhile-look = Den neueren Stand in einem neuen Fenster ansehen
organisations-news-approved = Das Profil von { $name } wurde freigegeben
organisations-news-renewed = Das Profil von { $name } wurde erneuert
organisations-news-returned = Das Profil von { $name } wurde zur Ergänzung zurückgegeben

## Was an einem Profil nicht stimmt. $value ist, was dort stand.
organisations-flaw-name-missing = Der Name fehlt.
organisations-flaw-title-missing = Diesem Arbeitsbeispiel fehlt der Titel.
organisations-flaw-too-long = Das ist zu lang: { $value } Zeichen.
organisations-flaw-too-many = Das sind zu viele: { $value }.
organisations-flaw-control-characters = Darin stehen Zeichen, die niemand lesen kann. Bitte neu schreiben.
organisations-flaw-sector-unknown = „{ $value }“ ist keine Branche, die wir kennen. Wählen Sie eine aus der Liste.
organisations-flaw-country-unknown = „{ $value }“ ist kein Land, das wir kennen.
organisations-flaw-region-unknown = „{ $value }“ ist keine NUTS-Region, die wir kennen. Ein Name oder Code aus der Liste wird verstanden.
organisations-flaw-region-elsewhere = Die Region { $value } liegt in einem anderen Land.
organisations-flaw-language-unknown = „{ $value }“ ist keine Sprache, die wir kennen.
organisations-flaw-year = „{ $value }“ ist keine Jahreszahl. Bitte vier Ziffern.
organisations-flaw-date = „{ $value }“ ist kein Tag. Bitte so schreiben: 2026-03-31.
organisations-flaw-date-later = „{ $value }“ liegt in der Zukunft. Da kann noch niemand eingewilligt haben.
organisations-flaw-website = „{ $value }“ ist keine Netzadresse. Sie sieht aus wie www.example.org.
organisations-flaw-email = „{ $value }“ ist keine E-Mail-Adresse.
organisations-flaw-reference-taken = Den Schlüssel „{ $value }“ hat schon eine andere Organisation.

## Vorschläge.
organisations-proposals = Vorschläge bestätigen
organisations-proposals-count =
    { $count ->
        [0] Aus den Worten haben wir nichts erschlossen, was nicht schon bestätigt oder verworfen ist.
        [one] { $count } Angabe haben wir aus den Worten erschlossen. Erst wenn Sie zustimmen, gilt sie.
       *[other] { $count } Angaben haben wir aus den Worten erschlossen. Erst wenn Sie zustimmen, gelten sie.
    }
organisations-proposals-building = Was in den Profilen steht, wird noch gelesen; es kommen weitere Vorschläge.
organisations-proposals-empty-title = Nichts zu bestätigen
organisations-proposals-empty-words = Wenn ein Profil nicht sagt, auf welcher Seite es steht, was es ist oder was es kann, steht hier ein Vorschlag, der sich aus seinen Worten ergibt.
organisations-proposals-none-title = Kein Vorschlag passt zu diesen Filtern
organisations-proposals-shown =
    { $count ->
        [one] { $count } Vorschlag
       *[other] { $count } Vorschläge
    }
organisations-what = Was
organisations-proposed = Vorschlag
organisations-because = Weil es heißt
organisations-how-sure = Wie sicher
organisations-how-many = Wie viele
organisations-order = In welcher Folge
organisations-order-sureness = sichere zuerst
organisations-order-organisation = nach Organisation
organisations-any-subject = alles
organisations-any-value = jeder Wert
organisations-any-sureness = auch geratene
organisations-at-least-1 = auch geratene
organisations-at-least-2 = mindestens eher sicher
organisations-at-least-3 = nur sichere
organisations-subject-side = Seite
organisations-subject-kind = Art
organisations-subject-sector = Branche
organisations-subject-competence = Kompetenz
organisations-subject-need = Bedarf
organisations-choose-all = Alle auf dieser Seite auswählen
organisations-choose-row = { $name }: { $what } auswählen
organisations-chosen = ausgewählt
organisations-decide = Entscheiden
organisations-confirm = Bestätigen
organisations-decline = Verwerfen
organisations-confirm-chosen = Ausgewählte bestätigen
organisations-decline-chosen = Ausgewählte verwerfen
organisations-confirm-all =
    { $count ->
        [one] { $count } bestätigen
       *[other] Alle { $count } bestätigen
    }
organisations-decline-all =
    { $count ->
        [one] { $count } verwerfen
       *[other] Alle { $count } verwerfen
    }
organisations-confirm-all-now =
    { $count ->
        [one] Ja, { $count } bestätigen
       *[other] Ja, alle { $count } bestätigen
    }
organisations-decline-all-now =
    { $count ->
        [one] Ja, { $count } verwerfen
       *[other] Ja, alle { $count } verwerfen
    }
organisations-confirm-all-words = Was Sie bestätigen, wird Teil der Profile.
organisations-decline-all-words = Was Sie verwerfen, wird nicht wieder vorgeschlagen.
organisations-all-about =
    { $count ->
        [one] Es geht um { $count } Organisation.
       *[other] Es geht um { $count } Organisationen.
    }
organisations-all-moved = Die Liste hat sich geändert, seit Sie sie ansahen. Bitte sehen Sie noch einmal hin und entscheiden Sie.
organisations-all-sums = Was entschieden würde
organisations-all-examples = Beispiele
organisations-confirmed =
    { $count ->
        [one] { $count } Vorschlag ist bestätigt,
       *[other] { $count } Vorschläge sind bestätigt,
    } { $organisations ->
        [one] { $organisations } Profil weiß jetzt mehr.
       *[other] { $organisations } Profile wissen jetzt mehr.
    }
organisations-confirmed-none = Die Profile hatten das inzwischen selbst gesagt; geändert wurde nichts.
organisations-declined =
    { $count ->
        [one] { $count } Vorschlag ist verworfen und kommt nicht wieder.
       *[other] { $count } Vorschläge sind verworfen und kommen nicht wieder.
    }
organisations-nothing-chosen = Es war nichts ausgewählt. Haken Sie zuerst eine Zeile an.

## Der Wortschatz: Felder und Fachwörter.
organisations-vocabulary = Wortschatz
organisations-vocabulary-words = Die Zeilen und Spalten der Matrix. Was Sie hier ändern, wirkt sofort.
organisations-vocabulary-field = Feld
organisations-vocabulary-phrases = Wendungen
organisations-vocabulary-examples = Beispielwendungen
organisations-vocabulary-example = Beispiel
organisations-vocabulary-examples-hint = Daraus wird gelernt, was zu dem Feld gehört. Ein Dutzend in mehreren Sprachen ist ein guter Anfang.
organisations-vocabulary-own = eigenes
organisations-vocabulary-add = Feld hinzufügen
organisations-vocabulary-add-here = Darunter hinzufügen
organisations-vocabulary-edit = Feld ändern
organisations-vocabulary-parent = Steht unter
organisations-vocabulary-no-parent = nichts: Es ist eine Überschrift oder steht für sich
organisations-vocabulary-name = Name
organisations-vocabulary-short = Name als Spaltenkopf (höchstens 22 Zeichen)
organisations-vocabulary-hint = Was dazugehört
organisations-vocabulary-name-missing = Das Feld braucht in mindestens einer Sprache einen Namen.
organisations-vocabulary-too-long = Das sind { $value } Zeichen; höchstens { $most } passen.
organisations-vocabulary-added = { $name } ist hinzugefügt.
organisations-vocabulary-saved = { $name } ist geändert.
organisations-vocabulary-retired = { $name } ist stillgelegt. Seine Wendungen suchen sich ein anderes Feld.
organisations-vocabulary-restored = { $name } ist wieder da.
organisations-vocabulary-retired-title = Stillgelegt
organisations-vocabulary-retire-group = Damit werden auch alle Felder darunter stillgelegt. Fortfahren?
organisations-change = Ändern
organisations-retire = Stilllegen
organisations-bring-back = Zurückholen
organisations-glossary = Werkstattwörter
organisations-glossary-words = Fachwörter, die die Suche sonst nicht versteht. Was Sie hier eintragen, wirkt sofort.
organisations-word-add-title = Ein Wort eintragen
organisations-word = Wort
organisations-word-lang = Sprache
organisations-word-meaning = Bedeutet dasselbe wie
organisations-word-meaning-hint = Die Bedeutung in einfachen englischen Worten: „injection moulding“, „veneer“.
organisations-word-add = Eintragen
organisations-word-search = Wort oder Bedeutung finden
organisations-word-from = Herkunft
organisations-word-shipped = mitgeliefert
organisations-word-is-retired = stillgelegt
organisations-word-missing = Hier fehlt ein Wort mit Buchstaben.
organisations-meaning-missing = Hier fehlt, was das Wort bedeutet.
organisations-word-too-long = Das ist zu lang; höchstens { $most } Zeichen.
organisations-word-added = „{ $term }“ wird ab jetzt verstanden.
organisations-word-saved = „{ $term }“ ist geändert.
organisations-word-retired = „{ $term }“ ist stillgelegt.
organisations-word-restored = „{ $term }“ ist wieder da.
organisations-words-count =
    { $count ->
        [one] { $count } Wort
       *[other] { $count } Wörter
    }
organisations-words-found = { $count } gefunden
organisations-words-none = Damit ist kein Wort zu finden.
organisations-every-language = in jeder Sprache
organisations-any-language = alle Sprachen
