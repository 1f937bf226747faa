## Začetna stran.
start-what = Tu se srečajo ustvarjalci in proizvajalci, ki si lahko pomagajo: vsak v svojem jeziku pove, kaj zna in kaj išče, mi pa poiščemo, kdo se ujema.
start-how = Kako poteka
start-how-say = Povejte.
start-how-say-words = Dovolj je profil z nekaj kratkimi besednimi zvezami.
start-how-meet = Srečajte se.
start-how-meet-words = Povezovalci predstavijo tiste, ki se ujemajo, in povedo, zakaj.
start-how-work = Sodelujte.
start-how-work-words = Od prvega pogovora do nečesa, česar sam ne bi naredil nihče.
start-hello = Pozdravljeni, { $name }
start-waiting =
    { $count ->
        [one] { $count } čaka na odobritev.
        [two] { $count } čakata na odobritev.
        [few] { $count } čakajo na odobritev.
       *[other] { $count } čaka na odobritev.
    }
start-next-import = Uvozite svojo tabelo organizacij
start-next-import-words = Od preglednice do imenika, matrike in predlogov v približno eni minuti. Kaj se bo zgodilo, vidite, preden se kar koli shrani.
start-next-proposals =
    { $count ->
        [one] Potrdite { $count } predlog
        [two] Potrdite { $count } predloga
        [few] Potrdite { $count } predloge
       *[other] Potrdite { $count } predlogov
    }
start-next-proposals-words = Strani, vrste in panoge smo razbrali iz besed. Štejejo šele, ko se strinjate, posamično ali z vsemi naenkrat.
start-next-approve =
    { $count ->
        [one] Odobrite { $count } profil
        [two] Odobrite { $count } profila
        [few] Odobrite { $count } profile
       *[other] Odobrite { $count } profilov
    }
start-next-approve-words = Drugi profil vidijo, ko ga odobrite.
start-look-at-waiting = Poglejte, kdo čaka
start-next-renew =
    { $count ->
        [one] Izteka se { $count } odobritev
        [two] Iztekata se { $count } odobritvi
        [few] Iztekajo se { $count } odobritve
       *[other] Izteka se { $count } odobritev
    }
start-look-at-running-out = Poglejte, katere
start-next-matrix = Poglejte, kje se ujema
start-next-matrix-words = Matrika pokaže, kaj se ponuja in kaj se išče ter kje še nihče nima odgovora.
start-look-at-matrix = Na matriko
start-waiting-title = Čaka na odobritev
start-see-all = Poglejte vse ({ $count })
start-running-out-title = Odobritev se izteka
start-more = Razglejte se
start-mosaic = Vsaka zanka je mesto, kjer se srečata znanje in potreba: na matriko
start-region = Mreža v številkah
start-source =
    { $count ->
        [one] Stanje { $date }, { $count } organizacija, vir: ta imenik.
        [two] Stanje { $date }, { $count } organizaciji, vir: ta imenik.
        [few] Stanje { $date }, { $count } organizacije, vir: ta imenik.
       *[other] Stanje { $date }, { $count } organizacij, vir: ta imenik.
    }
