# Urniki hitrih srečanj: preglednica dogodka, kaj je lahko z njo narobe, in urnik kot delovni zvezek,
# koledarji in mreža.

## Imena za to, kar ga nima

timetables-event = Hitra srečanja
timetables-participant = Udeleženec { $number }
timetables-slot = Termin { $number }
timetables-table = Miza { $number }
timetables-room = Prostor { $number }
timetables-pause = Odmor
timetables-online = Na daljavo
timetables-yes = Da
timetables-no = Ne

## Listi dogodka

timetables-sheet-participants = Udeleženci
    .meaning = V vsaki vrstici en udeleženec. Potrebno je samo ime. Vrstice, katerih ime se konča s »(primer)«, ne štejejo.
timetables-sheet-meetings = Srečanja
    .meaning = V vsaki vrstici eno srečanje. Potrebni sta samo imeni, tako kot stojita na listu Udeleženci.
timetables-sheet-settings = Nastavitve
    .meaning = Izpolnite drugi stolpec. Vrstice z več vrednostmi lahko ponovite; prazne vrstice ne štejejo.

timetables-who-name = Ime
timetables-who-world = Svet
timetables-who-absent = Ni prisoten
timetables-who-present = Prisoten samo
timetables-who-representatives = Predstavniki
timetables-who-most = Največ

timetables-meets-number = Št.
timetables-meets-a = Udeleženec A
timetables-meets-b = Udeleženec B
timetables-meets-necessity = Obvezno ali po želji
timetables-meets-priority = Prednost
timetables-meets-session = Sklop
timetables-meets-slot = Stalni termin
timetables-meets-room = Prostor
timetables-meets-online = Na daljavo
timetables-meets-before = Pred

timetables-sets-setting = Nastavitev
timetables-sets-value = Vrednost
timetables-sets-explanation = Pojasnilo

timetables-setting-name = Ime dogodka
    .meaning = Stoji nad vsem, kar se natisne.
timetables-setting-date = Datum
    .meaning = Na primer 22. 11. 2026. Potreben za koledarje.
timetables-setting-zone = Časovni pas
    .meaning = Na primer Europe/Ljubljana. Če ni naveden, velja pas vozlišča.
timetables-setting-place = Kraj
    .meaning = Kam pridejo udeleženci; stoji v koledarjih.
timetables-setting-begin = Začetek prvega termina
    .meaning = Ura, na primer 09:00. Brez nje imajo termini samo številke.
timetables-setting-length = Minut na termin
    .meaning = Koliko traja srečanje skupaj s prehodom na naslednje, na primer 15.
timetables-setting-count = Število terminov
    .meaning = Koliko srečanj si sledi v dnevu, brez odmorov. Potrebno, če termini niso našteti.
timetables-setting-slot = Termin
    .meaning = Namesto zgornjih treh podatkov: začetek in konec enega termina, na primer 09:00–09:15. Za vsakega ena vrstica.
timetables-setting-tables = Število miz
    .meaning = Koliko srečanj lahko poteka hkrati. Potrebno, če ni prostorov.
timetables-setting-room = Prostor
    .meaning = Prostor in njegove mize, na primer »Modra dvorana: 6«. Samo če jih je več; za vsakega ena vrstica.
timetables-setting-pause = Odmor
    .meaning = Na primer »Kosilo: 12:00–13:00«. Termini se po njem nadaljujejo. Za vsakega ena vrstica.
timetables-setting-session = Sklop
    .meaning = Del dneva, na katerega je mogoče vezati srečanja, na primer »Dopoldne: 09:00–12:00« ali »Dopoldne: 1–6«. Za vsakega ena vrstica.
timetables-setting-buffer = Čas za hojo
    .meaning = Koliko terminov vsi potrebujejo med dvema srečanjema za hojo. Navadno nobenega.
timetables-setting-fairness = Pravičnost
    .meaning = Za koliko čakanj ima lahko en udeleženec več kot drugi. Prazno: poljubno.
timetables-setting-apart = Ločeno
    .meaning = Imena, ločena s podpičji, od katerih naj nobeni dve nista hkrati za mizami. Za vsako skupino ena vrstica.
timetables-setting-closed = Miza zaprta
    .meaning = Miza, ki je nekaj časa ni, na primer »3: 09:00–10:30«. Za vsako ena vrstica.

timetables-word-must = Obvezno
timetables-word-optional = Po želji
timetables-word-online = Na daljavo
timetables-word-example = primer
timetables-world-creative = Kreativni sektor
timetables-world-industry = Industrija

timetables-example-creative = Studio Ena
timetables-example-industry = Livarna ob jezeru

## Kaj je narobe s preglednico

timetables-place-file = { $file }: { $words }
timetables-place-sheet = { $file }, list »{ $sheet }«: { $words }
timetables-place-row = { $file }, list »{ $sheet }«, vrstica { $row }: { $words }
timetables-place-cell = { $file }, list »{ $sheet }«, vrstica { $row }, stolpec »{ $column }«: { $words }

timetables-wrong-sheet-missing = Manjka list »{ $wanted }«; na voljo so: { $there }. Dodajte ga ali list, ki ga imate v mislih, tako poimenujte.
timetables-wrong-nothing-there = Pod naslovi stolpcev ni ničesar. Izpolnite vsaj eno vrstico.
timetables-wrong-column-missing = Manjka stolpec »{ $wanted }«; na voljo so: { $there }. Dodajte ga ali stolpec, ki ga imate v mislih, tako naslovite.
timetables-wrong-no-name = Manjka ime. Vpišite ga ali izbrišite vrstico.
timetables-wrong-name-twice = »{ $name }« stoji že v vrstici { $first }. Izbrišite enega od vnosov ali imeni razločite.
timetables-wrong-nobody-named = Nihče ni naveden. Vpišite udeleženca ali izbrišite vrstico.
timetables-wrong-unknown-participant = »{ $name }« ni med udeleženci. Dodajte ga na list udeležencev ali popravite ime.
timetables-wrong-unknown-participant-like = »{ $name }« ni med udeleženci. Ste mislili »{ $like }«? Popravite ime ali ga dodajte na list udeležencev.
timetables-wrong-with-themselves = »{ $name }« bi se srečal sam s sabo. Navedite koga drugega.
timetables-wrong-pair-twice = »{ $a }« in »{ $b }« se srečata že v vrstici { $first }. Izbrišite eno od vrstic.
timetables-wrong-number = »{ $value }« ni celo število od { $least } do { $most }. Popravite ga.
timetables-wrong-number-twice = Številka { $value } stoji že v vrstici { $first }. Vsakemu srečanju dajte svojo številko ali nobene.
timetables-wrong-unknown-meeting = Srečanja »{ $value }« ni. Vpišite številko srečanja, ki je pozneje.
timetables-wrong-necessity = »{ $value }« ni razumljivo. Napišite »{ $must }« ali »{ $optional }«.
timetables-wrong-yes-or-no = »{ $value }« ni razumljivo. Napišite da ali ne.
timetables-wrong-session = Sklopa »{ $value }« ni; v nastavitvah so: { $there }. Popravite ga ali ga dodajte v nastavitve.
timetables-wrong-room = Prostora »{ $value }« ni; v nastavitvah so: { $there }. Popravite ga ali ga dodajte v nastavitve.
timetables-wrong-slots = »{ $value }« ni razumljivo ne kot termin ne kot ura. Napišite na primer 3, 5–7, 09:15 ali 09:00–10:30.
timetables-wrong-no-such-slot = »{ $value }«: termini imajo številke od 1 do { $last }. Popravite podatek.
timetables-wrong-backwards = »{ $value }« se konča, preden se začne. Popravite podatek.
timetables-wrong-no-clock = »{ $value }« je ura, v nastavitvah pa ur ni. V nastavitvah navedite, kdaj se začne prvi termin in koliko termini trajajo, ali uporabite številke terminov.
timetables-wrong-no-slot-then = »{ $value }«: takrat ni termina. Termini se začnejo ob { $begins }. Izberite eno od teh ur.
timetables-wrong-setting = Nastavitve »{ $setting }« ni. Izberite eno od nastavitev iz predloge ali izbrišite vrstico.
timetables-wrong-setting-twice = »{ $setting }« stoji že v vrstici { $first }. Izbrišite eno od vrstic.
timetables-wrong-setting-missing = Manjka »{ $setting }«. Dodajte vrstico s tem podatkom.
timetables-wrong-date = »{ $value }« ni datum. Napišite na primer 22. 11. 2026.
timetables-wrong-zone = »{ $value }« ni časovni pas. Napišite na primer Europe/Ljubljana.
timetables-wrong-time = »{ $value }« ni ura. Napišite na primer 09:00.
timetables-wrong-length = »{ $value }« ni število minut. Napišite na primer 15.
timetables-wrong-span = »{ $value }« nista začetek in konec. Napišite na primer 09:00–09:15.
timetables-wrong-slot-order = »{ $value }« se začne, preden se konča termin nad njim. Naštejte termine po vrsti.
timetables-wrong-slots-twice = »{ $value }«: termini so tudi našteti. Uporabite bodisi seznam bodisi začetek, trajanje in število.
timetables-wrong-midnight = Toliko terminov ({ $value }) bi seglo čez polnoč. Izberite manj terminov ali krajše, ali začnite prej.
timetables-wrong-room-form = »{ $value }« ni razumljivo. Napišite prostor in njegove mize, na primer »Modra dvorana: 6«.
timetables-wrong-pause-form = »{ $value }« ni razumljivo. Napišite na primer »Kosilo: 12:00–13:00«.
timetables-wrong-session-form = »{ $value }« ni razumljivo. Napišite na primer »Dopoldne: 09:00–12:00« ali »Dopoldne: 1–6«.
timetables-wrong-closed-form = »{ $value }« ni razumljivo. Napišite številko mize in čas, na primer »3: 09:00–10:30«.
timetables-wrong-too-many-participants =
    Na listu je { $found ->
        [one] { $found } udeleženec
        [two] { $found } udeleženca
        [few] { $found } udeleženci
       *[other] { $found } udeležencev
    }; načrtovati jih je mogoče največ { $most }. Razdelite jih na več dogodkov.
timetables-wrong-too-many-meetings =
    Na listu je { $found ->
        [one] { $found } srečanje
        [two] { $found } srečanji
        [few] { $found } srečanja
       *[other] { $found } srečanj
    }; načrtovati jih je mogoče največ { $most }. Razdelite jih na več dogodkov.
timetables-wrong-too-many = { $found } je več od { $most }, kolikor jih je mogoče načrtovati. Izberite manj.
timetables-wrong-all-paused = Vsi termini so odmori, zato se nihče ne more srečati. Pustite nekaj terminov prostih.
timetables-wrong-sessions-overlap = Ta sklop ima skupne termine s sklopom »{ $other }«. Ločite ju.
timetables-wrong-cycle = Od srečanj v vrsticah { $rows } naj bi bilo vsako pred naslednjim in zadnje pred prvim. Umaknite eno od teh želja.
timetables-wrong-apart-together = »{ $a }« in »{ $b }« naj bi bila po nastavitvah ločena, tukaj pa se srečata. Umaknite eno od obojega.
timetables-wrong-rooms-sum = Število miz v prostorih je skupaj { $found }, v nastavitvah pa { $wanted }. Popravite enega od podatkov.
timetables-wrong-other = Takšen dogodek nima smisla: { $reason }
timetables-wrong-more =
    { $count ->
        [one] Narobe je še { $count } stvar.
        [two] Narobe sta še { $count } stvari.
        [few] Narobe so še { $count } stvari.
       *[other] Narobe je še { $count } stvari.
    }

timetables-note-column-unknown = Stolpec »{ $column }« tukaj ne pomeni ničesar in ni upoštevan.

## Urnik

timetables-sheet-timetable = Urnik
timetables-sheet-quality = Kakovost
timetables-column-slot = Termin
timetables-column-time = Čas
timetables-column-partner = Srečanje z
timetables-column-place = Kje

timetables-quality-what = Kaj
timetables-quality-value = Vrednost
timetables-quality-meaning = Pomen
timetables-figure-held = Srečanja
    .meaning = Srečanja, ki imajo termin.
timetables-figure-left-out = Izpuščena srečanja
    .meaning = Srečanja po želji, za katera ni termina; stojijo spodaj.
timetables-figure-left-out-weight = Izpuščena prednost
    .meaning = Vsota po izpuščenih srečanjih.
timetables-figure-breaks = Čakanja
    .meaning = Kolikokrat kdo čaka med dvema svojima srečanjema. Odmori niso čakanja.
timetables-figure-bound-weight = Izpuščena prednost vsaj
    .meaning = Noben urnik tega dogodka ne izpusti manj.
timetables-figure-bound = Čakanj vsaj
    .meaning = Noben urnik tega dogodka jih nima manj.
timetables-figure-proven = Dokazano najboljši
    .meaning = Da: izpuščenega in čakanj je najmanj, kolikor je mogoče.
timetables-figure-worst = Največ čakanj enega udeleženca
    .meaning = Kdo čaka, stoji spodaj.
timetables-figure-without = Udeleženci brez čakanja
    .meaning = Vsa njihova srečanja si sledijo.
timetables-figure-idle = Termini čakanja
    .meaning = Vseh udeležencev skupaj.
timetables-figure-changes = Menjave mize
    .meaning = Od enega srečanja do naslednjega, vseh udeležencev skupaj.
timetables-figure-made = Načrtovano
    .meaning = Kdaj je urnik nastal.
timetables-figure-seconds = Sekunde
    .meaning = Koliko časa je trajalo načrtovanje.
timetables-figure-seed = Seme
    .meaning = Kje se je začelo naključje.
timetables-waits = Čaka: { $name }
    .meaning =
        { $slots ->
            [one] { $slots } termin čakanja.
            [two] { $slots } termina čakanja.
            [few] { $slots } termini čakanja.
           *[other] { $slots } terminov čakanja.
        }
timetables-out = Izpuščeno: { $pair }
    .meaning = S svojo prednostjo.

timetables-calendar-summary = Srečanje: { $partner }

timetables-grid-description =
    Urnik za { $participants ->
        [one] { $participants } udeleženca
        [two] { $participants } udeleženca
        [few] { $participants } udeležence
       *[other] { $participants } udeležencev
    } in { $meetings ->
        [one] { $meetings } srečanje
        [two] { $meetings } srečanji
        [few] { $meetings } srečanja
       *[other] { $meetings } srečanj
    }: udeleženci v vrsticah, termini v stolpcih, v vsaki celici, koga srečajo in za katero mizo.
timetables-grid-page = Stran { $number } od { $of }
timetables-grid-meets = Srečanje, z mizo
timetables-grid-waits = Čaka
timetables-grid-absent = Ni prisoten
timetables-grid-pause = Odmor

## V ukazni vrstici

timetables-cli-needs-clock = { $file }: koledarji potrebujejo datum dogodka in ure terminov. Oboje vpišite na list nastavitev.
timetables-cli-calendars =
    { $count ->
        [one] { $count } koledar je zapisan
        [two] { $count } koledarja sta zapisana
        [few] { $count } koledarji so zapisani
       *[other] { $count } koledarjev je zapisanih
    } v { $folder }.
timetables-cli-template = { $file } lahko izpolnite.
timetables-cli-exists = { $file } že obstaja. Izberite drugo ime, da se nič ne izgubi.
timetables-cli-shortened =
    { $count ->
        [one] { $count } besedilo je bilo predolgo za celico in je skrajšano.
        [two] { $count } besedili sta bili predolgi za celico in sta skrajšani.
        [few] { $count } besedila so bila predolga za celico in so skrajšana.
       *[other] { $count } besedil je bilo predolgih za celico in so skrajšana.
    }

timetables-cli-and = { $a } in { $b }
timetables-cli-meeting = srečanje { $number } ({ $a } in { $b })
timetables-cli-none = nobeno
timetables-cli-infeasible = neizvedljivo: { $reason }
timetables-cli-no-slot = { $meeting }: ni mogočega termina, saj sklop, stalni termin in čas, ko sta oba prisotna, nimajo nobenega skupnega
timetables-cli-too-few-slots =
    { $participant } ima { $meetings ->
        [one] { $meetings } srečanje
        [two] { $meetings } srečanji
        [few] { $meetings } srečanja
       *[other] { $meetings } srečanj
    } za { $slots ->
        [one] { $slots } termin
        [two] { $slots } termina
        [few] { $slots } termine
       *[other] { $slots } terminov
    } ({ $which }): { $crowd }
timetables-cli-too-few-tables =
    { $meetings ->
        [one] { $meetings } srečanje je lahko
        [two] { $meetings } srečanji sta lahko
        [few] { $meetings } srečanja so lahko
       *[other] { $meetings } srečanj je lahko
    } samo v { $slots ->
        [one] { $slots } terminu
        [two] { $slots } terminih
        [few] { $slots } terminih
       *[other] { $slots } terminih
    } ({ $which }) s skupaj { $tables ->
        [one] { $tables } mizo
        [two] { $tables } mizama
        [few] { $tables } mizami
       *[other] { $tables } mizami
    }
timetables-cli-chain = vsako od teh srečanj mora biti pred naslednjim, odprtih terminov pa je premalo: { $crowd }
timetables-cli-together = teh srečanj ni mogoče izvesti vseh skupaj: { $crowd }
timetables-cli-proven-none = dokazano je, da urnika ni
timetables-cli-drop-smallest = najmanj, kar je treba opustiti, da je preostalo mogoče načrtovati: { $crowd }
timetables-cli-drop = kar je treba opustiti, da je preostalo mogoče načrtovati: { $crowd }
timetables-cli-none-found = V tem času ni bil najden noben urnik; ali obstaja, ni znano.
timetables-cli-no-best = urnika še ni
timetables-cli-best =
    najboljši: { $breaks ->
        [one] { $breaks } čakanje
        [two] { $breaks } čakanji
        [few] { $breaks } čakanja
       *[other] { $breaks } čakanj
    }
timetables-cli-best-left-out =
    najboljši: izpuščeno { $left-out }, { $breaks ->
        [one] { $breaks } čakanje
        [two] { $breaks } čakanji
        [few] { $breaks } čakanja
       *[other] { $breaks } čakanj
    }
timetables-cli-bound = meja { $breaks }
timetables-cli-bound-left-out = meja: izpuščeno { $left-out }, { $breaks }
timetables-cli-gap = razlika { $breaks }
timetables-cli-gap-left-out = razlika: izpuščeno { $left-out }
timetables-cli-proven = dokazano najboljši
timetables-cli-proven-even = dokazano najboljši, tudi najenakomerneje porazdeljen
timetables-cli-proven-all = dokazano najboljši v vseh delih
timetables-cli-not-proven = ni dokazano
timetables-cli-within = največ { $gap } več od najboljšega
timetables-cli-summary =
    { $meetings ->
        [one] { $meetings } srečanje
        [two] { $meetings } srečanji
        [few] { $meetings } srečanja
       *[other] { $meetings } srečanj
    }: { $quality }, { $seconds } s
timetables-cli-summary-left-out =
    { $meetings ->
        [one] { $meetings } srečanje
        [two] { $meetings } srečanji
        [few] { $meetings } srečanja
       *[other] { $meetings } srečanj
    }, izpuščenih { $out }: { $quality }, { $seconds } s
timetables-cli-quality =
    { $breaks ->
        [one] { $breaks } čakanje
        [two] { $breaks } čakanji
        [few] { $breaks } čakanja
       *[other] { $breaks } čakanj
    } ({ $proven }), največ { $worst } pri enem udeležencu, { $idle ->
        [one] { $idle } termin
        [two] { $idle } termina
        [few] { $idle } termini
       *[other] { $idle } terminov
    } čakanja, { $changes ->
        [one] { $changes } menjava
        [two] { $changes } menjavi
        [few] { $changes } menjave
       *[other] { $changes } menjav
    } mize
timetables-cli-holds =
    velja: izpuščeno { $left-out }, { $breaks ->
        [one] { $breaks } čakanje
        [two] { $breaks } čakanji
        [few] { $breaks } čakanja
       *[other] { $breaks } čakanj
    }, največ { $worst } pri enem udeležencu, { $idle ->
        [one] { $idle } termin
        [two] { $idle } termina
        [few] { $idle } termini
       *[other] { $idle } terminov
    } čakanja, { $changes ->
        [one] { $changes } menjava
        [two] { $changes } menjavi
        [few] { $changes } menjave
       *[other] { $changes } menjav
    } mize
timetables-cli-holds-not =
    ne velja: { $count ->
        [one] { $count } kršitev
        [two] { $count } kršitvi
        [few] { $count } kršitve
       *[other] { $count } kršitev
    }
timetables-cli-moved = prestavljeno: { $meetings }
timetables-cli-dropped = odpadlo: { $meetings }
timetables-cli-ending = { $file }: urnik se zapiše kot .xlsx ali .json.

timetables-broken-missing = { $meeting }: brez termina
timetables-broken-closed = { $meeting }: ne sme biti v terminu { $slot }
timetables-broken-clash = { $participant } ima preveč srečanj v terminu { $slot }
timetables-broken-tables = več srečanj kot miz v terminu { $slot }
timetables-broken-order = { $meeting } ni pred { $other }
timetables-broken-spread = števila čakanj se razlikujejo za { $spread }
timetables-broken-together = { $participant } in { $other } naj bi bila ločena, pa sta oba zasedena v terminu { $slot }
timetables-broken-hurry = { $participant } nima časa za hojo
timetables-broken-too-many = { $participant } ima več srečanj, kot želi
timetables-broken-table = { $meeting }: ne more biti za svojo mizo

timetables-explain-here = { $meeting } je v terminu { $slot }. { $why }
timetables-explain-left-out = { $meeting } je izpuščeno. { $why }
timetables-explain-nowhere = Nikjer drugje ne more biti.
timetables-explain-worse = Povsod drugje bi bilo slabše.
timetables-explain-none-as-good = Enako dober termin ni bil najden.
timetables-explain-as-good = Enako dobro bi bilo v terminu { $slots }.
timetables-explain-better = Bolje bi bilo v terminu { $slots }.
timetables-explain-slot = termin { $slot }: { $cost }
timetables-explain-closed = ni mogoče
timetables-explain-exhausted = ni mogoče: preizkušeni so vsi načini, kako narediti prostor
timetables-explain-obstacle = ni mogoče, saj potem velja: { $reason }
timetables-explain-unknown =
    načina ni bilo mogoče najti; če se prestavi največ { $reach ->
        [one] { $reach } drugo srečanje
        [two] { $reach } drugi srečanji
        [few] { $reach } druga srečanja
       *[other] { $reach } drugih srečanj
    }, ga ni
timetables-explain-all-tried = preizkušeni so vsi načini, kako narediti prostor
timetables-explain-nothing = ne stane nič
timetables-explain-out-more = izpuščeno { $count } več
timetables-explain-out-less = izpuščeno { $count } manj
timetables-explain-breaks-more =
    { $count ->
        [one] { $count } čakanje
        [two] { $count } čakanji
        [few] { $count } čakanja
       *[other] { $count } čakanj
    } več
timetables-explain-breaks-less =
    { $count ->
        [one] { $count } čakanje
        [two] { $count } čakanji
        [few] { $count } čakanja
       *[other] { $count } čakanj
    } manj
timetables-explain-idle-more =
    { $count ->
        [one] { $count } termin
        [two] { $count } termina
        [few] { $count } termine
       *[other] { $count } terminov
    } čakanja več
timetables-explain-idle-less =
    { $count ->
        [one] { $count } termin
        [two] { $count } termina
        [few] { $count } termine
       *[other] { $count } terminov
    } čakanja manj
timetables-explain-more-even = čakanja porazdeljena enakomerneje
timetables-explain-less-even = čakanja porazdeljena manj enakomerno
timetables-explain-others =
    { $count ->
        [0] drugih ni treba prestaviti
        [one] prestavi se { $count } drugo: { $moves }
        [two] prestavita se { $count } drugi: { $moves }
        [few] prestavijo se { $count } druga: { $moves }
       *[other] prestavi se { $count } drugih: { $moves }
    }
timetables-explain-moves = { $meeting } iz termina { $from } v termin { $to }
timetables-explain-goes = { $meeting } iz termina { $from } nikamor
timetables-explain-comes = { $meeting } od nikoder v termin { $to }
timetables-explain-pause = v tem terminu se nihče ne srečuje
timetables-explain-session = sklop srečanja traja od termina { $first } do termina { $last }
timetables-explain-fixed = dogodek zahteva srečanje v terminu { $slot }
timetables-explain-away = { $participant } ni prisoten
timetables-explain-busy = { $participant } ima { $crowd }
timetables-explain-full = vse mize so zasedene: { $tables }
timetables-explain-full-room = vse mize so zasedene ({ $room }): { $tables }
timetables-explain-order = { $first } mora biti pred { $second }
timetables-explain-apart = { $participant } in { $other } naj bosta ločena, tam pa je { $meeting }
timetables-explain-walk = { $participant } nima časa za pot od srečanja ali do njega: { $meeting }
timetables-explain-most = { $participant } že ima toliko srečanj, kolikor jih želi
timetables-explain-spread = čakanja bi bila preveč neenakomerno porazdeljena med { $participant } in { $other }
timetables-explain-from-one = Na listih se srečanja in termini štejejo od 1.
timetables-explain-no-meeting = srečanje { $number } ne obstaja: dogodek jih ima { $count }
timetables-explain-no-slot = termin { $number } ne obstaja: dogodek jih ima { $count }
