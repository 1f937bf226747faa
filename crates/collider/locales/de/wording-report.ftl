# Der Bericht des Sprachcoachs: Überschriften und Zeilen.

wording-report-coach = Der Sprachcoach
wording-report-made = Erstellt von Collider { $version }, ohne den Text irgendwohin zu senden. Er zeigt auf Stellen; was geändert wird, entscheiden Menschen.
wording-report-about =
    { $language }, { $reader }; { $words ->
        [one] { $words } Wort
       *[other] { $words } Wörter
    } in { $sentences ->
        [one] { $sentences } Satz
       *[other] { $sentences } Sätzen
    }.
wording-report-finding = Fundstelle
wording-report-here = dieser Text
wording-report-untitled = Ein Text ohne Titel
wording-report-standard-input = Standardeingabe

wording-report-helps = Was am meisten hilft
wording-report-helps-next = Was als Nächstes hilft

wording-report-text = Der Text und was darin gefunden wurde
wording-report-findings = Was gefunden wurde
wording-report-findings-none = Es wurde nichts gefunden, worüber Lesende stolpern würden.
wording-report-findings-more =
    { $count ->
        [one] { $count } weitere Fundstelle ist hier nicht gezeigt.
       *[other] { $count } weitere Fundstellen sind hier nicht gezeigt.
    }
wording-report-weight-severe =
    { $count ->
        [one] { $count } Stelle schließt Menschen aus
       *[other] { $count } Stellen schließen Menschen aus
    }
wording-report-weight-notable =
    { $count ->
        [one] über { $count } stolpern viele
       *[other] über { $count } stolpern viele
    }
wording-report-weight-hint =
    { $count ->
        [one] { $count } ist einen Blick wert
       *[other] { $count } sind einen Blick wert
    }

wording-report-effort = Mühe
wording-report-effort-line = LIX { $lix }: { $band }, { $like }.
wording-report-effort-counts = Im Schnitt { $length } Wörter in einem Satz; { $percent } % der Wörter haben mehr als sechs Buchstaben.
wording-report-splitting = Am ehesten zu teilen

wording-report-restriction = Raum für andere Antworten
wording-report-restriction-line =
    { $count ->
        [0] Kein Satz gibt eine Lösung vor oder engt das Feld ein.
        [one] { $count } von { $sentences } Sätzen und Überschriften gibt eine Lösung vor oder engt das Feld ein.
       *[other] { $count } von { $sentences } Sätzen und Überschriften geben eine Lösung vor oder engen das Feld ein.
    }

wording-report-challenges = Herausforderungen
wording-report-challenges-line =
    { $count ->
        [0] In diesem Text war keine Herausforderung zu erkennen.
        [one] Der Text fragt nach einer Sache.
       *[other] In diesem Text scheinen { $count } Herausforderungen zu stecken.
    }
wording-report-challenge-key = Die wichtigste Herausforderung scheint hier zu stehen: { $key }
wording-report-challenge-key-tag = scheint die wichtigste Herausforderung zu sein

wording-report-subjects = Wovon er handelt
wording-report-subject = Thema
wording-report-share = Anteil
wording-report-deeper = Hier zeigt sich etwas Tieferes als Marketing: { $sentence }
wording-report-deeper-tag = Hier zeigt sich etwas Tieferes als Marketing:

wording-report-parts-brief = Was eine vollständige Ausschreibung sagt
wording-report-parts-pitch = Was ein vollständiges Angebot sagt

wording-report-reach = Wer sich darin wiederfindet
wording-report-reach-line =
    { $asked ->
        [one] { $recognised } von { $asked } Kompetenz findet sich in diesem Text wieder.
       *[other] { $recognised } von { $asked } Kompetenzen finden sich in diesem Text wieder.
    }
wording-report-nearest = Die nächsten

wording-report-compare = Der Sprachcoach: vorher und nachher
wording-report-line = { $gone }, { $come }, { $stayed }.
wording-report-line-gone =
    { $count ->
        [0] Keine Fundstelle ist weg
        [one] { $count } Fundstelle ist weg
       *[other] { $count } Fundstellen sind weg
    }
wording-report-line-come =
    { $count ->
        [0] keine kam hinzu
        [one] { $count } kam hinzu
       *[other] { $count } kamen hinzu
    }
wording-report-line-stayed =
    { $count ->
        [0] keine blieb
        [one] { $count } blieb
       *[other] { $count } blieben
    }
wording-report-figures = Zahlen
wording-report-figure = Zahl
wording-report-before = Vorher
wording-report-after = Nachher
wording-report-went = Richtung
wording-report-better = besser
wording-report-worse = schlechter
wording-report-figure-of = { $recognised } von { $asked }
wording-report-figure-length = Wörter in einem Satz
wording-report-figure-long = Wörter mit mehr als sechs Buchstaben, in %
wording-report-figure-findings = Fundstellen
wording-report-figure-prescribing = Sätze, die eine Lösung vorgeben
wording-report-figure-challenges = Herausforderungen
wording-report-figure-missing = Fehlende Teile
wording-report-figure-reach = Kompetenzen, die sich wiederfinden
wording-report-scale-marks = Die gefüllte Marke ist die neue Fassung, die hohle die alte.
wording-report-changed = Was sich geändert hat
wording-report-removed = Herausgenommen: { $words }
wording-report-added = Hinzugefügt: { $words }
wording-report-gone = Weg
wording-report-come = Hinzugekommen
wording-report-stayed = Noch da
