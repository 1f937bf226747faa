# Zeitpläne von Speed-Datings: die Tabelle einer Veranstaltung, was daran falsch sein kann, und der
# Zeitplan als Arbeitsmappe, Kalender und Raster.

## Namen für das, was keinen hat

timetables-event = Speed-Dating
timetables-participant = Teilnehmende { $number }
timetables-slot = Termin { $number }
timetables-table = Tisch { $number }
timetables-room = Raum { $number }
timetables-pause = Pause
timetables-online = Online
timetables-yes = Ja
timetables-no = Nein

## Die Blätter einer Veranstaltung

timetables-sheet-participants = Teilnehmende
    .meaning = In jeder Zeile eine Teilnehmerin oder ein Teilnehmer. Nur der Name ist nötig. Zeilen, deren Name auf „(Beispiel)“ endet, zählen nicht.
timetables-sheet-meetings = Treffen
    .meaning = In jeder Zeile ein Treffen. Nur die beiden Namen sind nötig, so wie sie auf dem Blatt Teilnehmende stehen.
timetables-sheet-settings = Einstellungen
    .meaning = Füllen Sie die zweite Spalte aus. Zeilen mit mehreren Werten lassen sich wiederholen; leere Zeilen zählen nicht.

timetables-who-name = Name
timetables-who-world = Welt
timetables-who-absent = Nicht da
timetables-who-present = Nur da
timetables-who-representatives = Vertretungen
timetables-who-most = Höchstens

timetables-meets-number = Nr.
timetables-meets-a = Teilnehmende A
timetables-meets-b = Teilnehmende B
timetables-meets-necessity = Muss oder kann
timetables-meets-priority = Priorität
timetables-meets-session = Abschnitt
timetables-meets-slot = Fester Termin
timetables-meets-room = Raum
timetables-meets-online = Online
timetables-meets-before = Vor

timetables-sets-setting = Einstellung
timetables-sets-value = Wert
timetables-sets-explanation = Erklärung

timetables-setting-name = Name der Veranstaltung
    .meaning = Steht über allem, was gedruckt wird.
timetables-setting-date = Datum
    .meaning = Zum Beispiel 22.11.2026. Nötig für die Kalender.
timetables-setting-zone = Zeitzone
    .meaning = Zum Beispiel Europe/Berlin. Ohne Angabe gilt die des Hubs.
timetables-setting-place = Ort
    .meaning = Wohin die Leute kommen; steht in den Kalendern.
timetables-setting-begin = Beginn des ersten Termins
    .meaning = Eine Uhrzeit wie 09:00. Ohne sie haben die Termine nur Nummern.
timetables-setting-length = Minuten je Termin
    .meaning = Wie lange ein Treffen samt Wechsel zum nächsten dauert, zum Beispiel 15.
timetables-setting-count = Anzahl der Termine
    .meaning = Wie viele Treffen an einem Tag aufeinander folgen, ohne Pausen. Nötig, wenn die Termine nicht einzeln aufgeführt sind.
timetables-setting-slot = Termin
    .meaning = Statt der drei Angaben darüber: Beginn und Ende eines Termins, zum Beispiel 09:00–09:15. Für jeden eine Zeile.
timetables-setting-tables = Anzahl der Tische
    .meaning = Wie viele Treffen zugleich stattfinden können. Nötig, wenn es keine Räume gibt.
timetables-setting-room = Raum
    .meaning = Ein Raum und seine Tische, zum Beispiel „Blauer Saal: 6“. Nur bei mehreren Räumen; für jeden eine Zeile.
timetables-setting-pause = Pause
    .meaning = Zum Beispiel „Mittag: 12:00–13:00“. Danach geht es weiter. Für jede eine Zeile.
timetables-setting-session = Abschnitt
    .meaning = Ein Teil des Tages, an den Treffen gebunden werden können, zum Beispiel „Vormittag: 09:00–12:00“ oder „Vormittag: 1–6“. Für jeden eine Zeile.
timetables-setting-buffer = Wegzeit
    .meaning = Wie viele Termine alle zwischen zwei Treffen zum Gehen brauchen. Meist keinen.
timetables-setting-fairness = Gerechtigkeit
    .meaning = Um wie viele Lücken eine Person mehr haben darf als eine andere. Leer: beliebig viele.
timetables-setting-apart = Getrennt
    .meaning = Namen, durch Semikolon getrennt, von denen keine zwei zugleich an Tischen sitzen sollen. Für jede Gruppe eine Zeile.
timetables-setting-closed = Tisch gesperrt
    .meaning = Ein Tisch, der eine Zeit lang fehlt, zum Beispiel „3: 09:00–10:30“. Für jeden eine Zeile.

timetables-word-must = Muss
timetables-word-optional = Kann
timetables-word-online = Online
timetables-word-example = Beispiel
timetables-world-creative = Kreativwirtschaft
timetables-world-industry = Industrie

timetables-example-creative = Atelier Eins
timetables-example-industry = Gießerei am See

## Was an einer Tabelle falsch ist

timetables-place-file = { $file }: { $words }
timetables-place-sheet = { $file }, Blatt „{ $sheet }“: { $words }
timetables-place-row = { $file }, Blatt „{ $sheet }“, Zeile { $row }: { $words }
timetables-place-cell = { $file }, Blatt „{ $sheet }“, Zeile { $row }, Spalte „{ $column }“: { $words }

timetables-wrong-sheet-missing = Das Blatt „{ $wanted }“ fehlt; vorhanden sind: { $there }. Bitte legen Sie es an oder geben Sie dem gemeinten Blatt diesen Namen.
timetables-wrong-nothing-there = Unter den Überschriften steht nichts. Bitte füllen Sie mindestens eine Zeile aus.
timetables-wrong-column-missing = Die Spalte „{ $wanted }“ fehlt; vorhanden sind: { $there }. Bitte legen Sie sie an oder geben Sie der gemeinten Spalte diese Überschrift.
timetables-wrong-no-name = Der Name fehlt. Bitte tragen Sie ihn ein oder löschen Sie die Zeile.
timetables-wrong-name-twice = „{ $name }“ steht schon in Zeile { $first }. Bitte löschen Sie einen der beiden Einträge oder unterscheiden Sie die Namen.
timetables-wrong-nobody-named = Hier ist niemand genannt. Bitte tragen Sie jemanden ein oder löschen Sie die Zeile.
timetables-wrong-unknown-participant = „{ $name }“ ist nicht unter den Teilnehmenden. Bitte ergänzen Sie das Blatt der Teilnehmenden oder berichtigen Sie den Namen.
timetables-wrong-unknown-participant-like = „{ $name }“ ist nicht unter den Teilnehmenden. Ist „{ $like }“ gemeint? Bitte berichtigen Sie den Namen oder ergänzen Sie das Blatt der Teilnehmenden.
timetables-wrong-with-themselves = „{ $name }“ würde sich selbst treffen. Bitte nennen Sie jemand anderen.
timetables-wrong-pair-twice = „{ $a }“ und „{ $b }“ treffen sich schon in Zeile { $first }. Bitte löschen Sie eine der beiden Zeilen.
timetables-wrong-number = „{ $value }“ ist keine ganze Zahl von { $least } bis { $most }. Bitte berichtigen Sie sie.
timetables-wrong-number-twice = Die Nummer { $value } steht schon in Zeile { $first }. Bitte geben Sie jedem Treffen eine eigene Nummer oder keine.
timetables-wrong-unknown-meeting = Ein Treffen „{ $value }“ gibt es nicht. Bitte tragen Sie die Nummer eines Treffens ein, das später kommt.
timetables-wrong-necessity = „{ $value }“ ist nicht verständlich. Bitte schreiben Sie „{ $must }“ oder „{ $optional }“.
timetables-wrong-yes-or-no = „{ $value }“ ist nicht verständlich. Bitte schreiben Sie Ja oder Nein.
timetables-wrong-session = Einen Abschnitt „{ $value }“ gibt es nicht; in den Einstellungen stehen: { $there }. Bitte berichtigen Sie ihn oder ergänzen Sie die Einstellungen.
timetables-wrong-room = Einen Raum „{ $value }“ gibt es nicht; in den Einstellungen stehen: { $there }. Bitte berichtigen Sie ihn oder ergänzen Sie die Einstellungen.
timetables-wrong-slots = „{ $value }“ ist weder als Termin noch als Uhrzeit verständlich. Bitte schreiben Sie etwa 3, 5–7, 09:15 oder 09:00–10:30.
timetables-wrong-no-such-slot = „{ $value }“: Die Termine haben die Nummern 1 bis { $last }. Bitte berichtigen Sie die Angabe.
timetables-wrong-backwards = „{ $value }“ endet, bevor es beginnt. Bitte berichtigen Sie die Angabe.
timetables-wrong-no-clock = „{ $value }“ ist eine Uhrzeit, doch in den Einstellungen stehen keine. Bitte tragen Sie dort ein, wann der erste Termin beginnt und wie lange Termine dauern, oder verwenden Sie die Nummern der Termine.
timetables-wrong-no-slot-then = „{ $value }“: Dann gibt es keinen Termin. Termine beginnen um { $begins }. Bitte wählen Sie eine dieser Zeiten.
timetables-wrong-setting = Eine Einstellung „{ $setting }“ gibt es nicht. Bitte wählen Sie eine aus der Vorlage oder löschen Sie die Zeile.
timetables-wrong-setting-twice = „{ $setting }“ steht schon in Zeile { $first }. Bitte löschen Sie eine der beiden Zeilen.
timetables-wrong-setting-missing = „{ $setting }“ fehlt. Bitte ergänzen Sie eine Zeile mit dieser Angabe.
timetables-wrong-date = „{ $value }“ ist kein Datum. Bitte schreiben Sie etwa 22.11.2026.
timetables-wrong-zone = „{ $value }“ ist keine Zeitzone. Bitte schreiben Sie etwa Europe/Berlin.
timetables-wrong-time = „{ $value }“ ist keine Uhrzeit. Bitte schreiben Sie etwa 09:00.
timetables-wrong-length = „{ $value }“ ist keine Anzahl von Minuten. Bitte schreiben Sie etwa 15.
timetables-wrong-span = „{ $value }“ nennt nicht Beginn und Ende. Bitte schreiben Sie etwa 09:00–09:15.
timetables-wrong-slot-order = „{ $value }“ beginnt, bevor der Termin darüber zu Ende ist. Bitte führen Sie die Termine nacheinander auf.
timetables-wrong-slots-twice = „{ $value }“: Die Termine sind auch einzeln aufgeführt. Bitte verwenden Sie entweder die Liste oder Beginn, Dauer und Anzahl.
timetables-wrong-midnight = { $value } Termine würden über Mitternacht hinausgehen. Bitte nehmen Sie weniger oder kürzere, oder beginnen Sie früher.
timetables-wrong-room-form = „{ $value }“ ist nicht verständlich. Bitte schreiben Sie den Raum und seine Tische, etwa „Blauer Saal: 6“.
timetables-wrong-pause-form = „{ $value }“ ist nicht verständlich. Bitte schreiben Sie etwa „Mittag: 12:00–13:00“.
timetables-wrong-session-form = „{ $value }“ ist nicht verständlich. Bitte schreiben Sie etwa „Vormittag: 09:00–12:00“ oder „Vormittag: 1–6“.
timetables-wrong-closed-form = „{ $value }“ ist nicht verständlich. Bitte schreiben Sie die Nummer des Tisches und die Zeit, etwa „3: 09:00–10:30“.
timetables-wrong-too-many-participants =
    Es sind { $found ->
        [one] { $found } Teilnehmende
       *[other] { $found } Teilnehmende
    }; höchstens { $most } lassen sich planen. Bitte verteilen Sie sie auf mehrere Veranstaltungen.
timetables-wrong-too-many-meetings =
    Es sind { $found ->
        [one] { $found } Treffen
       *[other] { $found } Treffen
    }; höchstens { $most } lassen sich planen. Bitte verteilen Sie sie auf mehrere Veranstaltungen.
timetables-wrong-too-many = { $found } sind mehr als die { $most }, die sich planen lassen. Bitte nehmen Sie weniger.
timetables-wrong-all-paused = Alle Termine sind Pausen, sodass sich niemand treffen kann. Bitte lassen Sie Termine frei.
timetables-wrong-sessions-overlap = Dieser Abschnitt hat Termine mit dem Abschnitt „{ $other }“ gemeinsam. Bitte trennen Sie die beiden.
timetables-wrong-cycle = Von den Treffen in den Zeilen { $rows } soll jedes vor dem nächsten sein und das letzte vor dem ersten. Bitte nehmen Sie einen dieser Wünsche zurück.
timetables-wrong-apart-together = „{ $a }“ und „{ $b }“ sollen nach den Einstellungen getrennt bleiben und treffen sich hier. Bitte nehmen Sie eines von beiden zurück.
timetables-wrong-rooms-sum = Die Räume haben zusammen { $found } Tische, die Anzahl der Tische ist aber { $wanted }. Bitte berichtigen Sie eine der Angaben.
timetables-wrong-other = So ergibt die Veranstaltung keinen Sinn: { $reason }
timetables-wrong-more =
    { $count ->
        [one] Noch ein weiterer Fehler.
       *[other] Noch { $count } weitere Fehler.
    }

timetables-note-column-unknown = Die Spalte „{ $column }“ hat hier keine Bedeutung und wird nicht beachtet.

## Der Zeitplan

timetables-sheet-timetable = Zeitplan
timetables-sheet-quality = Güte
timetables-column-slot = Termin
timetables-column-time = Zeit
timetables-column-partner = Trifft
timetables-column-place = Wo

timetables-quality-what = Was
timetables-quality-value = Wert
timetables-quality-meaning = Bedeutung
timetables-figure-held = Treffen
    .meaning = Treffen, die einen Termin haben.
timetables-figure-left-out = Ausgelassen
    .meaning = Kann-Treffen, für die kein Termin frei ist; sie stehen unten.
timetables-figure-left-out-weight = Ausgelassene Priorität
    .meaning = Summe über die ausgelassenen Treffen.
timetables-figure-breaks = Lücken
    .meaning = Wie oft jemand zwischen zwei eigenen Treffen wartet. Pausen sind keine Lücken.
timetables-figure-bound-weight = Ausgelassene Priorität mindestens
    .meaning = Kein Zeitplan dieser Veranstaltung lässt weniger aus.
timetables-figure-bound = Lücken mindestens
    .meaning = Kein Zeitplan dieser Veranstaltung hat weniger.
timetables-figure-proven = Bewiesen der beste
    .meaning = Ja: Was ausgelassen wird und die Lücken sind so wenig wie möglich.
timetables-figure-worst = Meiste Lücken einer Person
    .meaning = Wer wartet, steht unten.
timetables-figure-without = Teilnehmende ohne Lücke
    .meaning = Ihre Treffen folgen alle aufeinander.
timetables-figure-idle = Gewartete Termine
    .meaning = Von allen Teilnehmenden zusammen.
timetables-figure-changes = Tischwechsel
    .meaning = Von einem Treffen zum nächsten, bei allen Teilnehmenden zusammen.
timetables-figure-made = Geplant
    .meaning = Wann dieser Zeitplan entstanden ist.
timetables-figure-seconds = Sekunden
    .meaning = Wie lange die Planung gedauert hat.
timetables-figure-seed = Startwert
    .meaning = Womit der Zufall begonnen hat.
timetables-waits = Wartet: { $name }
    .meaning =
        { $slots ->
            [one] Ein Termin gewartet.
           *[other] { $slots } Termine gewartet.
        }
timetables-out = Ausgelassen: { $pair }
    .meaning = Mit der Priorität.

timetables-calendar-summary = Treffen: { $partner }

timetables-grid-description =
    Zeitplan von { $participants ->
        [one] einer Person
       *[other] { $participants } Teilnehmenden
    } mit { $meetings ->
        [one] einem Treffen
       *[other] { $meetings } Treffen
    }: Teilnehmende in Zeilen, Termine in Spalten, in jeder Zelle, wen sie treffen und an welchem Tisch.
timetables-grid-page = Seite { $number } von { $of }
timetables-grid-meets = Treffen, mit Tisch
timetables-grid-waits = Wartet
timetables-grid-absent = Nicht da
timetables-grid-pause = Pause

## Auf der Kommandozeile

timetables-cli-needs-clock = { $file }: Kalender brauchen das Datum der Veranstaltung und die Uhrzeiten der Termine. Bitte tragen Sie beides auf dem Blatt der Einstellungen ein.
timetables-cli-calendars =
    { $count ->
        [one] Ein Kalender wurde
       *[other] { $count } Kalender wurden
    } nach { $folder } geschrieben.
timetables-cli-template = { $file } kann ausgefüllt werden.
timetables-cli-exists = { $file } gibt es schon. Bitte wählen Sie einen anderen Namen, damit nichts verloren geht.
timetables-cli-shortened =
    { $count ->
        [one] Ein Text war zu lang für eine Zelle und wurde gekürzt.
       *[other] { $count } Texte waren zu lang für eine Zelle und wurden gekürzt.
    }

timetables-cli-and = { $a } und { $b }
timetables-cli-meeting = Treffen { $number } ({ $a } und { $b })
timetables-cli-none = keine
timetables-cli-infeasible = unlösbar: { $reason }
timetables-cli-no-slot = { $meeting }: kein Termin möglich, denn der Abschnitt, der feste Termin und die Zeiten, zu denen beide da sind, haben keinen gemeinsamen
timetables-cli-too-few-slots =
    { $participant } hat { $meetings ->
        [one] { $meetings } Treffen
       *[other] { $meetings } Treffen
    } für { $slots ->
        [one] { $slots } Termin
       *[other] { $slots } Termine
    } ({ $which }): { $crowd }
timetables-cli-too-few-tables =
    { $meetings ->
        [one] { $meetings } Treffen kann
       *[other] { $meetings } Treffen können
    } nur in { $slots ->
        [one] { $slots } Termin
       *[other] { $slots } Terminen
    } ({ $which }) mit zusammen { $tables ->
        [one] { $tables } Tisch
       *[other] { $tables } Tischen
    } stattfinden
timetables-cli-chain = jedes dieser Treffen soll vor dem nächsten sein, doch dafür sind zu wenige Termine offen: { $crowd }
timetables-cli-together = diese Treffen lassen sich nicht alle zusammen halten: { $crowd }
timetables-cli-proven-none = es ist bewiesen, dass es keinen Zeitplan gibt
timetables-cli-drop-smallest = am wenigsten wegzulassen, damit sich der Rest planen lässt: { $crowd }
timetables-cli-drop = wegzulassen, damit sich der Rest planen lässt: { $crowd }
timetables-cli-none-found = In dieser Zeit wurde kein Zeitplan gefunden; ob es einen gibt, ist nicht bekannt.
timetables-cli-no-best = noch kein Zeitplan
timetables-cli-best =
    bester: { $breaks ->
        [one] { $breaks } Lücke
       *[other] { $breaks } Lücken
    }
timetables-cli-best-left-out =
    bester: { $left-out } ausgelassen, { $breaks ->
        [one] { $breaks } Lücke
       *[other] { $breaks } Lücken
    }
timetables-cli-bound = Schranke { $breaks }
timetables-cli-bound-left-out = Schranke { $left-out } ausgelassen, { $breaks }
timetables-cli-gap = Abstand { $breaks }
timetables-cli-gap-left-out = Abstand { $left-out } ausgelassen
timetables-cli-proven = bewiesen der beste
timetables-cli-proven-even = bewiesen der beste, auch am gleichmäßigsten verteilt
timetables-cli-proven-all = in allen Teilen bewiesen der beste
timetables-cli-not-proven = nicht bewiesen
timetables-cli-within = höchstens { $gap } mehr als der beste
timetables-cli-summary =
    { $meetings ->
        [one] { $meetings } Treffen
       *[other] { $meetings } Treffen
    }: { $quality }, { $seconds } s
timetables-cli-summary-left-out =
    { $meetings ->
        [one] { $meetings } Treffen
       *[other] { $meetings } Treffen
    }, { $out } ausgelassen: { $quality }, { $seconds } s
timetables-cli-quality =
    { $breaks ->
        [one] { $breaks } Lücke
       *[other] { $breaks } Lücken
    } ({ $proven }), höchstens { $worst } bei einer Person, { $idle ->
        [one] { $idle } Termin
       *[other] { $idle } Termine
    } gewartet, { $changes ->
        [one] { $changes } Tischwechsel
       *[other] { $changes } Tischwechsel
    }
timetables-cli-holds =
    gültig: { $left-out } ausgelassen, { $breaks ->
        [one] { $breaks } Lücke
       *[other] { $breaks } Lücken
    }, höchstens { $worst } bei einer Person, { $idle ->
        [one] { $idle } Termin
       *[other] { $idle } Termine
    } gewartet, { $changes ->
        [one] { $changes } Tischwechsel
       *[other] { $changes } Tischwechsel
    }
timetables-cli-holds-not =
    nicht gültig: { $count ->
        [one] { $count } Verstoß
       *[other] { $count } Verstöße
    }
timetables-cli-moved = verlegt: { $meetings }
timetables-cli-dropped = entfallen: { $meetings }
timetables-cli-ending = { $file }: Ein Zeitplan wird als .xlsx oder .json geschrieben.

timetables-broken-missing = { $meeting }: kein Termin
timetables-broken-closed = { $meeting }: darf nicht im Termin { $slot } sein
timetables-broken-clash = { $participant } hat zu viele Treffen im Termin { $slot }
timetables-broken-tables = mehr Treffen als Tische im Termin { $slot }
timetables-broken-order = { $meeting } ist nicht vor { $other }
timetables-broken-spread = die Zahlen der Lücken unterscheiden sich um { $spread }
timetables-broken-together = { $participant } und { $other } sollen getrennt bleiben und sind beide im Termin { $slot } beschäftigt
timetables-broken-hurry = { $participant } hat keine Zeit zu gehen
timetables-broken-too-many = { $participant } hat mehr Treffen als gewünscht
timetables-broken-table = { $meeting }: kann nicht an diesem Tisch sein

timetables-explain-here = { $meeting }: im Termin { $slot }. { $why }
timetables-explain-left-out = { $meeting }: ausgelassen. { $why }
timetables-explain-nowhere = Das Treffen kann nirgends sonst sein.
timetables-explain-worse = Überall sonst wäre es schlechter.
timetables-explain-none-as-good = Es wurde kein Termin gefunden, der ebenso gut ist.
timetables-explain-as-good = Ebenso gut wäre der Termin { $slots }.
timetables-explain-better = Besser wäre der Termin { $slots }.
timetables-explain-slot = Termin { $slot }: { $cost }
timetables-explain-closed = nicht möglich
timetables-explain-exhausted = nicht möglich: alle Wege, Platz zu machen, wurden versucht
timetables-explain-obstacle = nicht möglich, denn dann gilt: { $reason }
timetables-explain-unknown =
    es wurde kein Weg gefunden; solange höchstens { $reach ->
        [one] { $reach } anderes Treffen verlegt wird
       *[other] { $reach } andere Treffen verlegt werden
    }, gibt es keinen
timetables-explain-all-tried = alle Wege, Platz zu machen, wurden versucht
timetables-explain-nothing = kostet nichts
timetables-explain-out-more = { $count } mehr ausgelassen
timetables-explain-out-less = { $count } weniger ausgelassen
timetables-explain-breaks-more =
    { $count ->
        [one] { $count } Lücke
       *[other] { $count } Lücken
    } mehr
timetables-explain-breaks-less =
    { $count ->
        [one] { $count } Lücke
       *[other] { $count } Lücken
    } weniger
timetables-explain-idle-more =
    { $count ->
        [one] { $count } Termin
       *[other] { $count } Termine
    } länger gewartet
timetables-explain-idle-less =
    { $count ->
        [one] { $count } Termin
       *[other] { $count } Termine
    } kürzer gewartet
timetables-explain-more-even = Lücken gleichmäßiger verteilt
timetables-explain-less-even = Lücken ungleichmäßiger verteilt
timetables-explain-others =
    { $count ->
        [0] sonst wird nichts verlegt
        [one] { $count } anderes wird verlegt: { $moves }
       *[other] { $count } andere werden verlegt: { $moves }
    }
timetables-explain-moves = { $meeting } vom Termin { $from } in den Termin { $to }
timetables-explain-goes = { $meeting } vom Termin { $from } nirgendwohin
timetables-explain-comes = { $meeting } von nirgendwo in den Termin { $to }
timetables-explain-pause = in diesem Termin trifft sich niemand
timetables-explain-session = der Abschnitt des Treffens reicht vom Termin { $first } bis zum Termin { $last }
timetables-explain-fixed = die Veranstaltung verlangt das Treffen im Termin { $slot }
timetables-explain-away = { $participant } ist nicht da
timetables-explain-busy = { $participant } hat { $crowd }
timetables-explain-full = alle Tische sind besetzt: { $tables }
timetables-explain-full-room = alle Tische sind besetzt ({ $room }): { $tables }
timetables-explain-order = { $first } muss vor { $second } sein
timetables-explain-apart = { $participant } soll von { $other } getrennt bleiben, und dort ist { $meeting }
timetables-explain-walk = { $participant } hat keine Zeit für den Weg von oder zu { $meeting }
timetables-explain-most = { $participant } hat schon so viele Treffen wie gewünscht
timetables-explain-spread = die Lücken wären zwischen { $participant } und { $other } zu ungleich verteilt
timetables-explain-from-one = Auf Blättern zählen Treffen und Termine ab 1.
timetables-explain-no-meeting = Treffen { $number } gibt es nicht: Die Veranstaltung hat { $count }.
timetables-explain-no-slot = Termin { $number } gibt es nicht: Die Veranstaltung hat { $count }.
