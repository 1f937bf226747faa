## Die Startseite.
start-what = Hier kommen Kreative und Fertigungsbetriebe zusammen, die einander weiterhelfen: Alle sagen in ihrer eigenen Sprache, was sie können und was sie suchen, und wir finden, wer zueinander passt.
start-how = So geht es
start-how-say = Sagen.
start-how-say-words = Ein Profil mit ein paar kurzen Wendungen genügt.
start-how-meet = Treffen.
start-how-meet-words = Die Moderation stellt einander vor, wer passt, und sagt, warum.
start-how-work = Zusammenarbeiten.
start-how-work-words = Vom ersten Gespräch zu etwas, das allein keiner gemacht hätte.
start-hello = Guten Tag, { $name }
start-waiting =
    { $count ->
        [one] { $count } wartet auf Freigabe.
       *[other] { $count } warten auf Freigabe.
    }
start-next-import = Lesen Sie Ihre Tabelle von Organisationen ein
start-next-import-words = Von der Tabelle zu Verzeichnis, Matrix und Vorschlägen in etwa einer Minute. Sie sehen, was geschieht, bevor etwas gespeichert wird.
start-next-proposals =
    { $count ->
        [one] { $count } Vorschlag bestätigen
       *[other] { $count } Vorschläge bestätigen
    }
start-next-proposals-words = Seiten, Arten und Branchen haben wir aus den Worten erschlossen. Sie zählen erst, wenn Sie zustimmen, einzeln oder alle auf einmal.
start-next-approve =
    { $count ->
        [one] { $count } Profil freigeben
       *[other] { $count } Profile freigeben
    }
start-next-approve-words = Andere sehen ein Profil, sobald Sie es freigegeben haben.
start-look-at-waiting = Ansehen, wer wartet
start-next-renew =
    { $count ->
        [one] { $count } Freigabe läuft ab
       *[other] { $count } Freigaben laufen ab
    }
start-look-at-running-out = Ansehen, welche
start-next-matrix = Ansehen, wo es zusammengeht
start-next-matrix-words = Die Matrix zeigt, was geboten und was gesucht wird, und wo noch niemand eine Antwort hat.
start-look-at-matrix = Zur Matrix
start-waiting-title = Wartet auf Freigabe
start-see-all = Alle { $count } ansehen
start-running-out-title = Freigabe läuft ab
start-more = Umsehen
start-mosaic = Jede Masche ist eine Stelle, an der sich Kompetenz und Bedarf treffen: zur Matrix
start-region = Das Netz in Zahlen
start-source =
    { $count ->
        [one] Stand { $date }, { $count } Organisation, Quelle: dieses Verzeichnis.
       *[other] Stand { $date }, { $count } Organisationen, Quelle: dieses Verzeichnis.
    }
