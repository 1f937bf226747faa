## The matrix.
matchmaking-matrix-title = Kdo zna, kar drugi iščejo
matchmaking-matrix-under-creative = Znanja ustvarjalcev × potrebe industrije.
matchmaking-matrix-under-industry = Znanja industrije × potrebe ustvarjalcev.
matchmaking-matrix-gaps =
    { $count ->
        [0] Vse, kar kdo išče, tudi kdo ponuja.
        [one] { $count } polje kdo išče, a ga nihče ne ponuja.
        [two] { $count } polji kdo išče, a ju nihče ne ponuja.
        [few] { $count } polja kdo išče, a jih nihče ne ponuja.
       *[other] { $count } polj kdo išče, a jih nihče ne ponuja.
    }
matchmaking-show-gaps =
    { $count ->
        [one] Poglejte { $count } vrzel
        [two] Poglejte { $count } vrzeli
        [few] Poglejte { $count } vrzeli
       *[other] Poglejte { $count } vrzeli
    }
matchmaking-take-away = Prenos
matchmaking-as-xlsx = Excelova preglednica
matchmaking-as-csv = CSV
matchmaking-as-svg = Slika (SVG, A3)
matchmaking-print = Natisnite na A3
matchmaking-filter = Filter
matchmaking-look = Kdo ponuja
matchmaking-look-creative = ustvarjalci
matchmaking-look-industry = industrija
matchmaking-region = Regija
matchmaking-region-all = vse regije
matchmaking-sector = Panoga
matchmaking-sector-all = vse panoge
matchmaking-language = Jezik
matchmaking-language-all = vsi jeziki
matchmaking-list = Dogodek ali seznam
matchmaking-list-all = vsi
matchmaking-order = Vrstni red
matchmaking-order-groups = po skupinah
matchmaking-order-wanted = najbolj iskano najprej
matchmaking-order-offered = najbolj ponujano najprej
matchmaking-count = Kaj šteje
matchmaking-count-confirmed = samo potrjeno
matchmaking-count-proposed = tudi predlogi
matchmaking-apply = Uporabite
matchmaking-without-filters = Odstranite filtre
matchmaking-not-ready = Besedila se še berejo: { $done } od { $total } organizacij. Številke bodo še rasle.
matchmaking-empty = Tu se še nič ne sreča
matchmaking-empty-filtered = S temi filtri nihče ne pove ničesar.
matchmaking-empty-how = Ko organizacije povedo, kaj znajo in kaj iščejo, se tu pokaže, kje se srečajo.
matchmaking-empty-import = Uvozite seznam
matchmaking-empty-proposals = Pokažite tudi predloge
matchmaking-legend-offer-creative = Ustvarjalci ponujajo več
matchmaking-legend-offer-industry = Industrija ponuja več
matchmaking-legend-want-creative = Ustvarjalci iščejo več
matchmaking-legend-want-industry = Industrija išče več
matchmaking-legend-strong = močnejša barva, več srečanj
matchmaking-legend-gap = iskano, a še nihče ne ponuja
matchmaking-legend-idle = ponujano, a še nihče ne išče
matchmaking-legend-proposed = vsebuje predloge, ki jih še nihče ni potrdil
matchmaking-choose-row = Izberite vrstico
matchmaking-matrix-as-of = Stanje { $moment } · { $creative ->
        [one] { $creative } ustvarjalna organizacija
        [two] { $creative } ustvarjalni organizaciji
        [few] { $creative } ustvarjalne organizacije
       *[other] { $creative } ustvarjalnih organizacij
    }, { $industry ->
        [one] { $industry } v industriji
        [two] { $industry } v industriji
        [few] { $industry } v industriji
       *[other] { $industry } v industriji
    }
matchmaking-arrow-keys = S puščicami se premikate od polja do polja.
matchmaking-offers-creative = Ustvarjalci ponujajo
matchmaking-offers-industry = Industrija ponuja
matchmaking-seeks-creative = Ustvarjalci iščejo
matchmaking-seeks-industry = Industrija išče
matchmaking-sum = skupaj
matchmaking-cell-nothing = nič
matchmaking-cell = { $offered ->
        [0] nihče ne ponuja
        [one] { $offered } ponuja
        [two] { $offered } ponujata
        [few] { $offered } ponujajo
       *[other] { $offered } jih ponuja
    }, { $wanted ->
        [0] nihče ne išče
        [one] { $wanted } išče
        [two] { $wanted } iščeta
        [few] { $wanted } iščejo
       *[other] { $wanted } jih išče
    }
matchmaking-cell-proposed =
    { $count ->
        [one] od tega { $count } samo predlagana
        [two] od tega { $count } samo predlagani
        [few] od tega { $count } samo predlagane
       *[other] od tega { $count } samo predlaganih
    }

## A cell.
matchmaking-cell-under-creative = { $offered ->
        [0] Nihče od ustvarjalcev tega ne ponuja
        [one] To ponuja { $offered } ustvarjalna organizacija
        [two] To ponujata { $offered } ustvarjalni organizaciji
        [few] To ponujajo { $offered } ustvarjalne organizacije
       *[other] To ponuja { $offered } ustvarjalnih organizacij
    }, { $wanted ->
        [0] nobeno podjetje tega ne išče.
        [one] išče { $wanted } podjetje.
        [two] iščeta { $wanted } podjetji.
        [few] iščejo { $wanted } podjetja.
       *[other] išče { $wanted } podjetij.
    }
matchmaking-cell-under-industry = { $offered ->
        [0] Nobeno podjetje tega ne ponuja
        [one] To ponuja { $offered } podjetje
        [two] To ponujata { $offered } podjetji
        [few] To ponujajo { $offered } podjetja
       *[other] To ponuja { $offered } podjetij
    }, { $wanted ->
        [0] nihče od ustvarjalcev tega ne išče.
        [one] išče { $wanted } ustvarjalna organizacija.
        [two] iščeta { $wanted } ustvarjalni organizaciji.
        [few] iščejo { $wanted } ustvarjalne organizacije.
       *[other] išče { $wanted } ustvarjalnih organizacij.
    }
matchmaking-cell-empty = Tu še ni nikogar
matchmaking-cell-empty-how = Nihče ne ponuja tega znanja za to potrebo in nihče ga ne išče.
matchmaking-cell-nobody-offers = Še nihče. Koga poznate, ki bi to znal?
matchmaking-cell-nobody-seeks = Še nihče. Komu bi lahko pomagalo?
matchmaking-cell-search = Iskanje po imeniku
matchmaking-cell-matches = Kdo naj se sreča
matchmaking-cell-no-matches = Nobena dva zapisa si tu nista dovolj blizu, da bi predlagali srečanje.
matchmaking-other-field = sodi v drugo polje
matchmaking-field = Polje tega zapisa
matchmaking-no-field = v nobeno polje
matchmaking-correct = Prestavi
matchmaking-proposed = Predlagano

## Both lists of gaps.
matchmaking-gaps-title = Koga še pridobiti?
matchmaking-gaps-under =
    { $count ->
        [0] Vse, kar kdo išče, tudi kdo ponuja.
        [one] { $count } polje kdo išče, a ga nihče ne ponuja. Tu klic največ pomaga.
        [two] { $count } polji kdo išče, a ju nihče ne ponuja. Tu klic največ pomaga.
        [few] { $count } polja kdo išče, a jih nihče ne ponuja. Tu klic največ pomaga.
       *[other] { $count } polj kdo išče, a jih nihče ne ponuja. Tu klic največ pomaga.
    }
matchmaking-idle-under =
    { $count ->
        [0] Vse, kar kdo ponuja, tudi kdo išče.
        [one] { $count } polje kdo ponuja, a ga še nihče ne išče. Komu bi lahko pomagalo?
        [two] { $count } polji kdo ponuja, a ju še nihče ne išče. Komu bi lahko pomagali?
        [few] { $count } polja kdo ponuja, a jih še nihče ne išče. Komu bi lahko pomagala?
       *[other] { $count } polj kdo ponuja, a jih še nihče ne išče. Komu bi lahko pomagala?
    }
matchmaking-tab-gaps = Iskano, a ne ponujano
matchmaking-tab-idle = Ponujano, a ne iskano
matchmaking-gaps-none = Ni vrzeli
matchmaking-idle-none = Vse ponujano kdo išče
matchmaking-to-matrix = Na matriko
matchmaking-and-more =
    { $count ->
        [one] in še { $count }
        [two] in še { $count }
        [few] in še { $count }
       *[other] in še { $count }
    }
matchmaking-look-at = Poglejte

## Columns and sheets.
matchmaking-column-competence = Znanje
matchmaking-column-competence-group = Skupina znanja
matchmaking-column-competence-code = Koda znanja
matchmaking-column-need = Potreba
matchmaking-column-need-group = Skupina potrebe
matchmaking-column-need-code = Koda potrebe
matchmaking-column-offered = ponuja (število)
matchmaking-column-wanted = išče (število)
matchmaking-column-proposed = od tega samo predlagano
matchmaking-column-offered-by = ponuja
matchmaking-column-wanted-by = išče
matchmaking-column-who = Kdo
matchmaking-column-do = Dejanje
matchmaking-column-gain = Kaj pridobita
matchmaking-column-one = Organizacija
matchmaking-column-other = Partner
matchmaking-column-between = Med kom
matchmaking-column-state = Stanje
matchmaking-column-waiting-for = Odgovor še dolguje
matchmaking-column-reason = Zakaj
matchmaking-column-proposed-on = Predstavljeno dne
matchmaking-column-changed-on = Zadnji korak
matchmaking-column-notes = Opombe
matchmaking-sheet-offered = Ponujano
matchmaking-sheet-wanted = Iskano
matchmaking-sheet-cells = Polja
matchmaking-sheet-gaps = Iskano, a ne ponujano
matchmaking-sheet-idle = Ponujano, a ne iskano

## Suggestions.
matchmaking-suggestions-title = S kom naj se sreča { $name }?
matchmaking-suggestions-under =
    { $count ->
        [0] Nihče še ne ustreza.
        [one] { $count } predlog z razlogi.
        [two] { $count } predloga, boljši najprej, vsak s svojimi razlogi.
        [few] { $count } predlogi, najboljši najprej, vsak s svojimi razlogi.
       *[other] { $count } predlogov, najboljši najprej, vsak s svojimi razlogi.
    }
matchmaking-reduced = Kodirnik besedil ni nameščen: zapisi se primerjajo samo po črkah, zato ostanejo spregledani partnerji, ki uporabljajo druge besede ali drug jezik.
matchmaking-side-first = Najprej potrdite stran
matchmaking-side-first-why = Dokler ni znano, ali ta organizacija sodi med ustvarjalce, v industrijo ali v oboje, je nikomur ne predlagamo. Prav tako ne predlagamo organizacij, ki ne sodijo v noben svet.
matchmaking-side-first-do = Navedite stran
matchmaking-for-need = Za katero potrebo?
matchmaking-for-all-needs = vse skupaj
matchmaking-next-introduce = Predstavite { $name }
matchmaking-next-both-gain = Obe strani nekaj pridobita. Za začetek zadostuje sporočilo obema.
matchmaking-next-no-language = Skupnega jezika nimata. Za prvi pogovor poiščite nekoga, ki bo tolmačil.
matchmaking-next-one-sided = Za zdaj pridobi samo ena stran. Najprej vprašajte, kaj bi od tega želela druga.
matchmaking-next-waiting = Ta profil še ni odobren. Najprej vprašajte, ali si predstavitve želijo.
matchmaking-introduce = Predstavite drug drugemu
matchmaking-no-suggestions = Predlogov še ni
matchmaking-no-suggestions-why = S temi filtri nihče ne ustreza. Pomaga manj filtrov ali več zapisov v profilu.
matchmaking-no-words = Profil ne pove ne, kaj ta organizacija zna, ne, kaj išče. Zadostujejo dva ali trije kratki zapisi.
matchmaking-no-words-do = Dodajte zapise
matchmaking-sentence-offer = { $seeker } išče { $seek }; { $giver } ponuja { $offer }.
matchmaking-sentence-example = { $seeker } išče { $seek }; { $giver } ima za seboj { $offer }.
matchmaking-gains =
    { $count ->
        [one] odgovor na eno potrebo
        [two] odgovora na { $count } potrebi
        [few] odgovore na { $count } potrebe
       *[other] odgovore na { $count } potreb
    }
matchmaking-gains-nothing = za zdaj nič, po čemer bi kdo vprašal
matchmaking-one-sided = Samo ena stran
matchmaking-waiting = Profil ni odobren
matchmaking-introduced-tag = Predstavljeno
matchmaking-good = Dobra zamisel
matchmaking-not-for-us = Ni za nas
matchmaking-not-for-us-do = Daj na stran
matchmaking-why = Zakaj?
matchmaking-by-example = (kaže primer dela)
matchmaking-understood-as = »{ $term }« razumljeno kot »{ $meaning }«
matchmaking-part-region = Skupna regija
matchmaking-part-language = Skupni jezik
matchmaking-part-sector = Sorodne panoge
matchmaking-part-none = ni
matchmaking-part-weight = tehta največ { $weight } od 100
matchmaking-strength-0 = nič
matchmaking-strength-1 = šibko
matchmaking-strength-2 = srednje
matchmaking-strength-3 = močno
matchmaking-strength-4 = zelo močno
matchmaking-reason = Zakaj ne?
matchmaking-reason-choose = Izberite
matchmaking-reason-misunderstood = Besede zvenijo podobno, pomenijo pa drugo
matchmaking-reason-acquainted = Že se poznata
matchmaking-reason-competitors = Sta tekmeca
matchmaking-reason-too-far = Predaleč
matchmaking-reason-size = Prevelika ali premajhna drug za drugega
matchmaking-reason-not-now = Zdaj ni časa za to
matchmaking-reason-other = Drug razlog
matchmaking-reason-missing = Izberite, zakaj ne ustreza; naslednji predlogi bodo zato boljši.
matchmaking-note = Opomba
matchmaking-note-too-long = Opomba je daljša od 2.000 znakov.
matchmaking-judged-good = { $name }: zabeleženo kot dobra zamisel.
matchmaking-judged-not-for-us = { $name }: dano na stran.
matchmaking-taken-back = { $name }: preklicano.
matchmaking-declined =
    { $count ->
        [one] { $count } predlog dan na stran
        [two] { $count } predloga dana na stran
        [few] { $count } predlogi dani na stran
       *[other] { $count } predlogov danih na stran
    }
matchmaking-suggest-again = Znova predlagaj
matchmaking-no-match = Med tema dvema ni več predloga.
    .next = Spremenili so se njuni zapisi, strani ali pravila. Znova odprite predloge.
matchmaking-introduced = { $one } in { $other }: predstavljeni drug drugemu.
matchmaking-introduced-before = { $one } in { $other }: predstavljeni že prej.

## The rules.
matchmaking-rules-title = Kdo se sme srečati s kom
matchmaking-rules-under = Ustvarjalce in industrijo vedno predlagamo drug drugemu.
matchmaking-rules-also = Ali naj predlagamo tudi te?
matchmaking-rules-creative = Ustvarjalce ustvarjalcem
matchmaking-rules-creative-hint = Na primer filmsko ekipo in skladateljico.
matchmaking-rules-industry = Industrijo industriji
matchmaking-rules-industry-hint = Na primer livarno in izdelovalca strojev.
matchmaking-rules-unknown = Kogar strani nihče ni potrdil in kdor ne sodi v noben svet, ni predlagan nikomur.
matchmaking-rules-saved = Pravila so shranjena in veljajo.
matchmaking-save = Shranite

## Introductions.
matchmaking-introductions-title = Seznanitve
matchmaking-introductions-under =
    { $count ->
        [0] Nihče še ni bil predstavljen.
        [one] Doslej je bil predstavljen { $count } par.
        [two] Doslej sta bila predstavljena { $count } para.
        [few] Doslej so bili predstavljeni { $count } pari.
       *[other] Doslej je bilo predstavljenih { $count } parov.
    }
matchmaking-introductions-none = Seznanitev še ni
matchmaking-introductions-how = Odprite organizacijo, poglejte, s kom naj se sreča, in ju predstavite drugo drugi.
matchmaking-introductions-none-here = V tem stanju ni nobene.
matchmaking-all = Vse
matchmaking-state-proposed = predlagano
matchmaking-state-accepted = sprejeto
matchmaking-state-declined = zavrnjeno
matchmaking-state-met = srečanje opravljeno
matchmaking-state-proposed-long = En odgovor še manjka.
matchmaking-state-accepted-long = Obe strani sta sprejeli.
matchmaking-state-declined-long = Ena stran je zavrnila.
matchmaking-state-met-long = Srečali sta se.
matchmaking-waiting-for = čaka na: { $names }
matchmaking-both-names = { $one } in { $other }
matchmaking-introduced-on = Predstavljeno { $day }.
matchmaking-what-happened = Kaj se je zgodilo
matchmaking-why-then = Zakaj predstavljeni
matchmaking-step-proposed = Obe strani je predstavil(a) { $by }.
matchmaking-step-proposed-again = Obe strani je znova predstavil(a) { $by }.
matchmaking-step-accepted = { $name }: sprejeto.
matchmaking-step-declined = { $name }: zavrnjeno.
matchmaking-step-met = Srečali sta se.
matchmaking-quoted = »{ $text }«
matchmaking-noted-by = Zabeležil(a) { $by }
matchmaking-step-noted = Zabeleženo.
matchmaking-next-proposed = Vprašajte obe strani in zabeležite odgovora
matchmaking-next-accepted = Ali sta se že srečali?
matchmaking-next-declined = Poskusite pozneje znova?
matchmaking-met-next = Poiščite naslednjega partnerja
matchmaking-met-next-how = Dobro srečanje olajša naslednje.
matchmaking-note-hint = Kaj je bilo rečeno, če bo pozneje koristilo.
matchmaking-note-again-hint = Kaj se je od zavrnitve spremenilo?
matchmaking-note-missing = Povejte, kaj se je od zavrnitve spremenilo.
matchmaking-says-yes = sprejme
matchmaking-says-no = zavrne
matchmaking-do-meet = Da, srečali sta se
matchmaking-do-propose = Znova predstavi
matchmaking-news-proposed = { $own } in { $name }: organizaciji sta predstavljeni druga drugi
matchmaking-news-answer = Pričakujemo vaš odgovor.
matchmaking-news-accepted = { $name } sprejema seznanitev z organizacijo { $own }
matchmaking-news-declined = { $name } zavrača seznanitev z organizacijo { $own }
matchmaking-news-met = { $own } in { $name }: organizaciji sta se srečali

## Matching a list of participants from the command line.
matchmaking-participant-no-name = Ta vrstica nima imena in je izpuščena.
matchmaking-participant-nothing = Ta vrstica ne opisuje udeleženca in je izpuščena.
matchmaking-participant-column-name = Kdo
matchmaking-participant-column-rank = Mesto
matchmaking-participant-column-partner = Partner
matchmaking-participant-column-partner-side = Stran partnerja
matchmaking-participant-column-own-gain = Sam pridobi
matchmaking-participant-column-own-gain-number = Sam pridobi (0 do 20)
matchmaking-participant-column-partner-gain = Partner pridobi
matchmaking-participant-column-partner-gain-number = Partner pridobi (0 do 20)
matchmaking-participant-column-one-sided = Opozorilo
matchmaking-participant-column-receives = Sam išče ← partner ponuja
matchmaking-participant-column-gives = Partner išče ← sam ponuja
matchmaking-participant-column-beside = Skupno
matchmaking-participant-column-row = Vrstica
matchmaking-participant-column-side = Stran
matchmaking-participant-column-side-from = Od kod stran
matchmaking-participant-column-region = Regija
matchmaking-participant-column-languages = Jeziki
matchmaking-participant-column-can = Zna
matchmaking-participant-column-seeks = Išče
matchmaking-participant-column-partners = Najdeni partnerji
matchmaking-participant-column-left-out = Izpuščeno
matchmaking-participant-column-column = Stolpec
matchmaking-participant-column-value = Tam piše
matchmaking-participant-column-note = Opomba
matchmaking-participant-sheet-matches = Pari
matchmaking-participant-sheet-participants = Udeleženci
matchmaking-participant-sheet-notes = Opombe
matchmaking-participant-side-stated = iz preglednice
matchmaking-participant-side-unknown = ni znana, zato ni predlogov
matchmaking-participant-side-proposed-1 = predlog programa, ugibanje
matchmaking-participant-side-proposed-2 = predlog programa, precej gotovo
matchmaking-participant-side-proposed-3 = predlog programa, gotovo
matchmaking-participant-left-out = izpuščeno
matchmaking-participant-summary =
    { $participants ->
        [one] { $participants } organizacija
        [two] { $participants } organizaciji
        [few] { $participants } organizacije
       *[other] { $participants } organizacij
    }, { $matches ->
        [one] { $matches } par
        [two] { $matches } para
        [few] { $matches } pari
       *[other] { $matches } parov
    }, brez partnerja: { $without }, { $left ->
        [one] { $left } izpuščena vrstica
        [two] { $left } izpuščeni vrstici
        [few] { $left } izpuščene vrstice
       *[other] { $left } izpuščenih vrstic
    }
