# Der Sprachcoach: was er in einem Text findet, den Menschen gesagt. Rat, wie ihn eine Moderatorin gäbe.

wording-quoted = „{ $text }“

## Sprachen von Texten

wording-language-cs = Tschechisch
    .in = auf Tschechisch
wording-language-da = Dänisch
    .in = auf Dänisch
wording-language-de = Deutsch
    .in = auf Deutsch
wording-language-en = Englisch
    .in = auf Englisch
wording-language-es = Spanisch
    .in = auf Spanisch
wording-language-fr = Französisch
    .in = auf Französisch
wording-language-hu = Ungarisch
    .in = auf Ungarisch
wording-language-it = Italienisch
    .in = auf Italienisch
wording-language-pl = Polnisch
    .in = auf Polnisch
wording-language-sk = Slowakisch
    .in = auf Slowakisch
wording-language-sl = Slowenisch
    .in = auf Slowenisch

## Wer liest

wording-reader-creative = gelesen, wie Kreative es täten
wording-reader-industry = gelesen, wie Menschen aus der Industrie es täten

## Wie schwer es wiegt

wording-severity-hint = einen Blick wert
wording-severity-notable = hier stolpern viele
wording-severity-severe = schließt Menschen aus

## Warum eine Stelle gefunden wurde

wording-share-one-in-ten = etwa 1 von 10 Lesenden
wording-share-of-ten = etwa { $readers } von 10 Lesenden

wording-reason-rare-word = Schwer für { $share }.
    .label = Seltenes Wort
wording-reason-long-compound = Zusammengesetzt aus { $parts } und schwer für { $share }.
    .label = Lange Zusammensetzung
wording-reason-abbreviation = Der Text sagt nicht, wofür das steht.
    .label = Unerklärte Abkürzung
wording-reason-norm = Eine Norm mit ihrer Nummer. Was sie verlangt, wissen nur Leute vom Fach.
    .label = Norm
wording-reason-type-number = Eine Nummer für einen Werkstoff, ein Teil oder eine Maschine. Außenstehende können sich darunter nichts vorstellen.
    .label = Typnummer
wording-reason-tolerance = Eine genaue Grenze. Außenstehende wissen nicht, wie viel daran hängt.
    .label = Toleranz
wording-reason-technical-unit = „{ $unit }“ ist eine Einheit vom Fach. Außenstehende können sich darunter nichts vorstellen.
    .label = Fachliche Einheit
wording-reason-long-sentence =
    { $words ->
        [one] { $words } Wort in einem Satz.
       *[other] { $words } Wörter in einem Satz: Bevor das Ende kommt, ist der Anfang vergessen.
    }
    .label = Langer Satz
wording-reason-nested-sentence =
    { $clauses ->
        [one] { $clauses } Nebensatz hängt hier an anderen.
       *[other] { $clauses } Nebensätze und Einschübe hängen hier aneinander. Wer liest, muss sie alle zugleich im Kopf behalten.
    }
    .label = Verschachtelter Satz
wording-reason-nominal-style = Hauptwörter stehen, wo Verben sagen könnten, wer was tut: { $nouns }.
    .label = Hauptwörter statt Verben
wording-reason-prescribed-solution = Der Satz nennt schon die Antwort: „{ $solution }“. Wer eine andere Idee hat, wird sie kaum noch anbieten.
    .label = Vorgegebene Lösung
wording-reason-closing-requirement = Diese Bedingung schließt Antworten aus, bevor jemand an sie gedacht hat.
    .label = Einengende Bedingung
wording-reason-passive =
    { $verbs ->
        [one] Hier bleibt offen, wer handelt.
       *[other] Hier bleibt offen, wer handelt: { $verbs } Verben dieses Satzes stehen im Passiv.
    }
    .label = Passiv
wording-reason-internal-name = Ein Name, der nur im Unternehmen etwas sagt.
    .label = Interner Name
wording-reason-several-challenges =
    { $count ->
        [one] In diesem Text steckt { $count } Herausforderung.
       *[other] In diesem Text stecken { $count } Herausforderungen. Wer liest, erkennt nicht, um welche es geht, und antwortet dann oft auf keine.
    }
    .label = Mehrere Herausforderungen
wording-reason-only-marketing = In diesem Text geht es zu etwa { $percent } % um Marketing und Kommunikation. Hinter dem Wunsch, gesehen zu werden, verbirgt sich oft eine tiefere Herausforderung.
    .label = Nur Marketing?
wording-reason-missing-part = Der Text sagt noch nicht, { $part }.
    .label = Fehlt
wording-reason-half-part = Der Text deutet nur an, { $part }.
    .label = Nur angedeutet
wording-reason-vague-wish = Mit diesem Wunsch kann niemand etwas anfangen: Er sagt nicht, was es dann gäbe und für wen.
    .label = Vager Wunsch
wording-reason-art-jargon = Ein Wort aus der Kunstwelt. Menschen in einem Betrieb sagt es wenig.
    .label = Wort der Kunstwelt

## Was hilft

wording-way-say = Sagen Sie „{ $word }“.
wording-way-explain = Erklären Sie es einmal, zum Beispiel: „{ $explanation }“ ({ $source })
wording-way-explain-once = Erklären Sie es einmal, in einem halben Satz gleich beim ersten Mal, oder nehmen Sie ein einfacheres Wort.
wording-way-take-apart = Nehmen Sie es auseinander: Sagen Sie in wenigen Worten, was { $parts } miteinander zu tun haben.
wording-way-say-what-for = Sagen Sie, wozu es dient. Die Nummer selbst kann in einen Anhang.
wording-way-say-what-depends = Sagen Sie, was schiefgeht, wenn es nicht eingehalten wird. Die Zahl selbst kann in einen Anhang.
wording-way-split = Machen Sie zwei Sätze daraus.
wording-way-split-at = Machen Sie zwei Sätze daraus. Der zweite kann bei „{ $at }“ beginnen.
wording-way-ask-what-for = Stellen Sie die Frage dahinter: Was soll anders sein, und für wen, wenn es diese Antwort gibt? Machen Sie daraus die Herausforderung, und lassen Sie den Weg offen.
wording-way-ask-what-for-solution = Stellen Sie die Frage dahinter: Was soll anders sein, und für wen, wenn es das gibt: „{ $solution }“? Machen Sie daraus die Herausforderung, und lassen Sie den Weg offen.
wording-way-ask-what-otherwise = Fragen Sie, was sonst geschähe, und sagen Sie das. Geschähe nicht viel, dann lassen Sie die Bedingung weg.
wording-way-use-verbs = Sagen Sie es mit Verben: Wer tut was?
wording-way-say-who-acts = Sagen Sie, wer es tut.
wording-way-say-what-it-is = Sagen Sie, was es ist oder was es tut. Der Name kann in Klammern folgen.
wording-way-keep-one = Behalten Sie die Herausforderung, an der die anderen hängen, vielleicht diese: „{ $key }“ Die anderen kommen später an die Reihe.
wording-way-look-deeper = Fragen Sie, wozu Sie Aufmerksamkeit brauchen: Wer kommt, kauft oder bewirbt sich nicht, und was hält diese Menschen ab?
wording-way-look-deeper-at = Fragen Sie, wozu Sie Aufmerksamkeit brauchen: Wer kommt, kauft oder bewirbt sich nicht, und was hält diese Menschen ab? Hier zeigt sich etwas Tieferes: „{ $at }“
wording-way-say-part = { $advice }
wording-way-say-what-exactly = Sagen Sie, was es am Ende gibt, für wen, und woran man es merken würde.
wording-way-say-plainly = Sagen Sie es so, wie Sie es jemandem an der Maschine sagen würden.

## Teile einer Ausschreibung und eines Angebots

wording-part-who = Wen es betrifft
    .clause = wen es betrifft
    .advice = Nennen Sie die Menschen, die mit dem Problem leben, und wie sie sich heute behelfen.
wording-part-why = Warum es wichtig ist
    .clause = warum es wichtig ist
    .advice = Sagen Sie, was geschieht, wenn alles bleibt, wie es ist: was verloren geht und für wen.
wording-part-tried = Was versucht wurde
    .clause = was schon versucht wurde
    .advice = Erzählen Sie, was Sie versucht haben und was daraus geworden ist. Was misslungen ist, hilft ebenso wie das, was gelang.
wording-part-known = Was bekannt ist
    .clause = was schon bekannt ist
    .advice = Sagen Sie, was Sie sicher wissen: Zahlen, Beobachtungen, was Kundschaft oder Belegschaft erzählt haben.
wording-part-open = Was offen ist
    .clause = was noch offen ist
    .advice = Sagen Sie, was Sie selbst nicht wissen. Dort können andere beginnen.
wording-part-constraints = Woran sich jede Antwort halten muss
    .clause = woran sich jede Antwort halten muss
    .advice = Nennen Sie die ein oder zwei Grenzen, die wirklich gelten, und sagen Sie, dass alles andere frei ist.
wording-part-offer = Was die kreative Seite bekommt
    .clause = was die kreative Seite bekommt
    .advice = Sagen Sie, was es dafür gibt: Budget oder Honorar, Zeit mit Ihren Leuten, Zugang zu Maschinen und Material, und wem die Rechte an Ideen gehören.
wording-part-next-step = Was als Nächstes geschieht
    .clause = was als Nächstes geschieht und bis wann
    .advice = Sagen Sie, was als Nächstes geschieht, und nennen Sie ein Datum.
wording-part-contact = Wer Fragen beantwortet
    .clause = wer Fragen beantwortet
    .advice = Nennen Sie jemanden, der Fragen beantwortet, und wie man diese Person erreicht.
wording-part-cost = Was es kostet
    .clause = was es kostet
    .advice = Nennen Sie einen Preis oder einen Rahmen, auch einen groben. Ohne ihn kann in einem Unternehmen niemand entscheiden.
wording-part-time = Wie lange es dauert
    .clause = wie lange es dauert
    .advice = Sagen Sie, wann Sie beginnen könnten und wie lange es dauert, bis etwas zu sehen ist.
wording-part-benefit = Was das Unternehmen davon hat
    .clause = was das Unternehmen davon hat
    .advice = Sagen Sie, was danach im Unternehmen anders ist: weniger Rücksendungen, mehr Bewerbungen, ein Produkt, das sich selbst erklärt.

wording-presence-there = vorhanden
wording-presence-half = angedeutet
wording-presence-missing = fehlt

## Wovon ein Text handelt

wording-subject-marketing = Marketing und Kommunikation
wording-subject-product = Das Produkt
wording-subject-process = Herstellen und Liefern
wording-subject-service = Dienst an Kundinnen und Kunden
wording-subject-organisation = Menschen und ihre Zusammenarbeit
wording-subject-sustainability = Nachhaltigkeit

## Der Text in einem Satz

wording-verdict-nothing-to-read = Hier gibt es noch nichts zu lesen.
wording-verdict-in-another-language = Im Ganzen lässt sich nichts dazu sagen: Der Text ist nicht in der angegebenen Sprache.
wording-verdict-inviting = Einladend: Menschen aus der anderen Welt können folgen und antworten.
wording-verdict-nearly-there = Fast am Ziel: Man kann folgen und antworten; ein paar Stellen verdienen einen zweiten Blick.
wording-verdict-closed = Man kann folgen, doch der Text lässt kaum Raum für eine andere Antwort als die, die er nennt.
wording-verdict-several = Der Text will zu viel auf einmal.
wording-verdict-on-the-surface = Der Text will gesehen werden. Was darunter liegt, zeigt sich noch nicht.
wording-verdict-tiring = Der Text kostet so viel Mühe, dass viele vor dem Ende aufgeben.
wording-verdict-unfinished = Man kann folgen, doch der Text sagt zu wenig, als dass jemand antworten könnte.
wording-verdict-for-insiders = Bisher für Eingeweihte: Was gefragt ist und mit welchen Worten, das stammt aus dem Fach.

## Was am meisten hilft

wording-change-keep-one = Behalten Sie eine Herausforderung, und heben Sie die anderen für später auf.
wording-change-open-up = Sagen Sie das Problem statt der Antwort.
wording-change-look-deeper = Fragen Sie, was hinter dem Wunsch nach Aufmerksamkeit liegt.
wording-change-plain-words = Sagen Sie Fachwörter einfach, oder erklären Sie sie einmal.
wording-change-leave-figures = Nehmen Sie Normen, Typnummern und Toleranzen in einen Anhang.
wording-change-split = Machen Sie kürzere Sätze.
wording-change-use-verbs = Sagen Sie mit Verben, wer was tut.
wording-change-say = Sagen Sie, was noch fehlt: { $parts }.
wording-change-be-exact = Sagen Sie genau, was es am Ende gibt.

## Der Text im Ganzen

wording-notice-empty = In diesem Text steht kein Wort.
wording-notice-few-words =
    { $words ->
        [one] Das ist { $words } Wort: zu wenig, um viel darüber zu sagen.
       *[other] Das sind { $words } Wörter: zu wenig, um viel darüber zu sagen.
    }
wording-notice-other-language = Dieser Text scheint { $in-language } geschrieben zu sein. Geben Sie dann bitte diese Sprache an; was folgt, ist unsicher.
wording-notice-unknown-language = Das ist keine der Sprachen, die der Coach kennt, oder es ist gar kein Text. Was folgt, ist unsicher.
wording-notice-mixed-languages = Teile dieses Textes scheinen in anderen Sprachen zu stehen: { $languages }. Was dazu gesagt wird, ist unsicher.
wording-notice-no-sentences = Hier stehen nur Überschriften oder Aufzählungen, keine ganzen Sätze. Sätze würden Außenstehenden sagen, wie die Dinge zusammenhängen.
wording-notice-all-capitals = Fast alles steht in Großbuchstaben; so lassen sich Abkürzungen und Namen nicht von Wörtern unterscheiden. Auch das Auge ermüdet.
wording-notice-control-characters = Der Text enthält Zeichen, die in keinem Text stehen. Vielleicht stammt er aus einer beschädigten Datei.
wording-notice-markup = Dieser Text wurde für einen Browser geschrieben. Gelesen wurde nur, was ein Browser zeigen würde.
wording-notice-shortened = Dieser Text ist sehr lang. Gelesen wurden nur die ersten { $read } Zeichen.

## Mühe

wording-lix-very-easy = sehr leicht
wording-lix-easy = leicht
wording-lix-medium = mittel
wording-lix-hard = schwer
wording-lix-very-hard = sehr schwer
wording-lix-very-easy-as = wie Kinderbücher
wording-lix-easy-as = wie Erzählungen und Zeitschriften
wording-lix-medium-as = wie Zeitungen
wording-lix-hard-as = wie Schreiben von Behörden
wording-lix-very-hard-as = wie Gesetze und Dissertationen

wording-formula-lix = LIX (Björnsson)
    .scale = je kleiner, desto leichter: unter 30 sehr leicht, über 60 sehr schwer
wording-formula-flesch = Flesch Reading Ease
    .scale = je größer, desto leichter: von 0, sehr schwer, bis 100, sehr leicht
wording-formula-amstad = Flesch für Deutsch (Amstad)
    .scale = je größer, desto leichter: von 0, sehr schwer, bis 100, sehr leicht
wording-formula-vienna = Erste Wiener Sachtextformel (Bamberger und Vanecek)
    .scale = je kleiner, desto leichter: die Schulstufe, die es liest, von 4 bis etwa 15
wording-formula-kandel-moles = Flesch für Französisch (Kandel und Moles)
    .scale = je größer, desto leichter: von 0, sehr schwer, bis 100, sehr leicht
wording-formula-gulpease = Gulpease (Lucisano und Piemontese)
    .scale = je größer, desto leichter: von 0 bis 100; unter 40 auch mit Schulabschluss schwer
wording-formula-pisarek = Pisarek
    .scale = je kleiner, desto leichter
wording-formula-mistrik = Mistrík
    .scale = je größer, desto leichter: von 0, schwer, bis 50, leicht; längere Texte liegen höher
wording-formula-szigriszt = Szigriszt Pazos
    .scale = je größer, desto leichter: von 0, sehr schwer, bis 100, sehr leicht

## Tatsachen, die ein Vorschlag nicht hinzufügen darf

wording-fact-number = Die Zahl „{ $text }“ steht nicht im Original.
wording-fact-date = Das Datum „{ $text }“ steht nicht im Original.
wording-fact-name = Der Name „{ $text }“ steht nicht im Original.
wording-fact-address = Die Adresse „{ $text }“ steht nicht im Original.

## Die Wörter eines Hubs

wording-glossary-source = Glossar Ihres Hubs
wording-glossary-term = Begriff
    .words = Begriff;Wort;Fachwort;Ausdruck;Fachbegriff
wording-glossary-plain = Einfaches Wort
    .words = Einfaches Wort;Einfach;Einfache Worte;Besser;Stattdessen
wording-glossary-explanation = Erklärung
    .words = Erklärung;Bedeutung;Definition;Erläuterung
wording-glossary-no-term = Die Spalte „Begriff“ fehlt. Geben Sie der Spalte mit den Wörtern diese Überschrift, oder lassen Sie alle Überschriften weg: Dann sind die Spalten das Wort, das einfache Wort und die Erklärung.
wording-glossary-nothing = Kein Wort darin hat ein einfaches Wort oder eine Erklärung. Tragen Sie beides in die zweite und die dritte Spalte ein.
