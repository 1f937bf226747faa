# Uvoz organizacij: datoteka, stolpci, preizkus, rezultat; enako v ukazni vrstici.

imports-field-file-key = Ključ v tej datoteki
imports-field-reference = Referenca
imports-field-name = Ime
imports-field-other-names = Druga imena
imports-field-kind = Vrsta
imports-field-side = Stran
imports-field-sectors = Panoge
imports-field-country = Država
imports-field-region = Regija
imports-field-languages = Delovni jeziki
imports-field-size = Velikost
imports-field-founded = Leto ustanovitve
imports-field-website = Spletni naslov
imports-field-contact = Stik
imports-field-contact-name = Kontaktna oseba
imports-field-contact-role = Vloga kontaktne osebe
imports-field-contact-email = E-poštni naslov
imports-field-contact-phone = Telefonska številka
imports-field-description = Opis
imports-field-description-language = Jezik opisa
imports-field-competences = Kompetence
imports-field-needs = Potrebe
imports-field-text-language = Jezik besedil
imports-field-works = Primeri dela
imports-field-visibility = Vidnost
imports-field-shown-to = Kdo vidi kateri del
imports-field-consented = Dan soglasja
imports-field-status = Stanje
imports-field-work-organisation-key = Ključ organizacije v tej datoteki
imports-field-work-organisation = Organizacija
imports-field-work-reference = Referenca
imports-field-work-title = Naslov
imports-field-work-text = Opis
imports-field-work-language = Jezik
imports-field-work-year = Leto
imports-field-work-partners = Partnerji
imports-sheet-organisations = Organizacije
imports-sheet-works = Primeri dela

imports-subject-organisations = organizacije
imports-subject-works = primeri dela
imports-subject-ignored = ne beri
imports-why-remembered = kot zadnjič
imports-why-header-and-values = naslov in vrednosti se ujemajo
imports-why-header = po naslovu stolpca
imports-why-header-in-part = po besedah v naslovu
imports-why-values = po vrednostih
imports-why-doubt = vrednosti ne kažejo na to
imports-why-nothing = nič prepoznanega
imports-outcome-created = novo
imports-outcome-changed = spremenjeno
imports-outcome-unchanged = nespremenjeno
imports-outcome-rejected = zavrnjeno
imports-outcome-warned = z izpuščeno celico
imports-outcome-all = vse
imports-state-uploaded = stolpce je treba preveriti
imports-state-tried = preizkušeno
imports-state-queued = se uvaža
imports-state-done = uvoženo
imports-state-failed = prekinjeno
imports-state-undone = razveljavljeno
imports-stage-waiting = Čaka na vrsto
imports-stage-reading = Branje datotek
imports-stage-comparing = Primerjava z imenikom
imports-stage-writing = Vpisovanje organizacij
imports-stage-saving = Skupno shranjevanje
imports-undone-removed = znova odstranjeno
imports-undone-restored = spet kot prej
imports-undone-left = ohranjeno, ker je bilo pozneje spremenjeno ali seznanjeno
imports-undone-gone = je bilo že odstranjeno

imports-cell-region = Te regije ne poznamo. Vrstica se uvozi brez regije. Uporabite kodo NUTS ali ime regije.
imports-cell-region-elsewhere = Ta regija je v drugi državi, kot navaja vrstica. Vrstica se uvozi brez regije.
imports-cell-sector = Ta panoga ni med ustvarjalnimi panogami niti v klasifikaciji NACE 2.1. Vrstica se uvozi brez nje.
imports-cell-country = Te države ne poznamo. Vrstica se uvozi brez nje.
imports-cell-language = Tega jezika ne poznamo. Vrstica se uvozi brez njega.
imports-cell-kind = Te vrste organizacije ne poznamo; ostane neznana.
imports-cell-side = To ni niti ustvarjalno niti industrijsko; stran ostane neznana.
imports-cell-size = Iz tega ni mogoče razbrati velikosti; ostane neznana.
imports-cell-year = To ni leto med 1000 in 2100. Vrstica se uvozi brez njega.
imports-cell-website = To ni spletni naslov. Vrstica se uvozi brez njega.
imports-cell-email = To ni e-poštni naslov. Vrstica se uvozi brez njega.
imports-cell-day = To ni datum, kot je 17. 4. 2026. Vrstica se uvozi brez njega.
imports-cell-day-later = Ta dan je šele v prihodnosti; takrat še nihče ni mogel privoliti. Vrstica se uvozi brez njega.
imports-cell-status = Tega stanja ne poznamo. Vrstica se uvozi brez njega.
imports-cell-visibility = Možno je: public, members, other-side, matched, facilitators. Vrstica se uvozi brez tega podatka.
imports-cell-mended = Pomišljaji in narekovaji, ki so se izgubili na poti, so obnovljeni.
imports-cell-contact = Ta stik ni zapisan tako kot v izvozu. Vrstica se uvozi brez njega.
imports-cell-works = Ti primeri dela niso zapisani tako kot v izvozu. Vrstica se uvozi brez njih.

imports-row-name-missing = Brez imena organizacije ni mogoče vpisati.
imports-row-reference-unknown = Nobena organizacija nima te reference, vrstica pa ne navaja imena za vpis nove.
imports-row-shown-to = Kdo vidi kateri del, se zapiše kot »needs: matched«, v vsaki vrstici eden. Brez tega bi vrstica lahko pokazala, kar naj ostane skrito, zato je izpuščena.
imports-row-title-missing = Primer dela nima naslova.
imports-row-control-characters = Besedilo vsebuje krmilne znake, ki jih ni mogoče prikazati. Odstranite jih v datoteki.
imports-row-unknown-code = Te kode ne poznamo.
imports-row-region-elsewhere = Regija in država si nasprotujeta. Navedite obe ali samo regijo.
imports-row-contradicts = Vrstica { $first } o isti organizaciji ali delu pravi nekaj drugega. Odločite se, kaj drži, in odstranite drugo vrstico.
imports-row-joined = Združeno z vrstico { $first }, ki govori o isti organizaciji.
imports-row-repeated = Ponavlja vrstico { $first } in ne pove nič novega.
imports-row-organisation-unknown = Nobena organizacija nima te reference ali tega imena. Najprej uvozite organizacije ali pa oboje skupaj.
imports-row-organisation-missing = Vrstica ne pove, čigavo je to delo.
imports-row-organisation-rejected = Vrstica te organizacije je bila zavrnjena, zato tudi njenih del ni mogoče uvoziti.

imports-lack-nothing = Noben list ni izbran za branje. Izberite, kaj vsebujejo vrstice.
imports-lack-name = List »{ $sheet }«: noben stolpec ni ime ali referenca. Izberite, kateri je.
imports-lack-organisation = List »{ $sheet }«: noben stolpec ne pove, čigavo je delo. Izberite stolpec z organizacijo.
imports-lack-title = List »{ $sheet }«: noben stolpec ni naslov dela. Izberite ga.
imports-lack-twice = List »{ $sheet }«: »{ $field }« lahko pride samo iz enega stolpca; izbrani so { $columns }.

imports-title = Uvoz
imports-read-title = Uvoz tabele
imports-standfirst = Iz seznama prijav nastane imenik.
imports-step-file = Datoteka
imports-step-columns = Stolpci
imports-step-trial = Preizkus
imports-step-run = Uvoz
imports-step-result = Rezultat
imports-file-label = Tabela z organizacijami
imports-file-hint = Excel, CSV, ODS ali vrstice JSON, do { $limit } MB. Ločilo in nabor znakov se prepoznata. Druga datoteka lahko vsebuje primere dela. Najprej boste videli preizkus; pred tem se nič ne spremeni.
imports-check = Preverite datoteko
imports-file-missing = Izberite datoteko.
imports-earlier = Prejšnji uvozi
imports-file = Datoteka
imports-when = Kdaj
imports-rows = Vrstice
imports-state = Stanje
imports-do = Dejanja
imports-look = Poglejte
imports-go-on = Nadaljujte
imports-mapping-title = Kaj pomenijo stolpci?
imports-mapping-caption = Ugibali smo, kaj pomenijo stolpci. Preverite.
imports-column = Stolpec
imports-examples = Primeri
imports-means = Pomeni
imports-meaning-of = Pomen stolpca { $column }
imports-how-sure = Kako zanesljivo
imports-not-read = ne beri
imports-rows-are = Vrstice so
imports-propose-again = Znova predlagaj stolpce
imports-texts-in = Jezik besedil, ki svojega jezika ne navajajo
imports-texts-in-hint = Od tega je odvisno, s čim se besedilo primerja in kako se prebere na glas.
imports-texts-unknown = naj ostane neznan
imports-texts-recognised = prepoznaj po besedah
imports-terms = Za vse vrstice datoteke
imports-approve = Nove organizacije takoj odobri
imports-approve-hint = Sicer čakajo na odobritev.
imports-consented = Dan soglasja z vpisom
imports-consented-hint = Za vrstice, ki same ne navajajo dneva. Brez soglasja profil vidijo samo skrbniki.
imports-consented-mistake = To ni datum.
imports-remember = Zapomni si za naslednjo tabelo z enakimi naslovi
imports-empty-cells = Prazna celica ničesar ne spremeni; neprebrani stolpci ostanejo, kot so.
imports-show-trial = Pokažite preizkus
imports-other-file = Druga datoteka
imports-trial-title = Preizkus: to bi se zgodilo
imports-trial-standfirst = Nič še ni spremenjeno.
imports-trial-words = Uvoz je mogoče pozneje razveljaviti z enim klikom.
imports-trial-nothing = Ničesar ni za prevzeti.
imports-run = Uvozite zdaj
imports-change-columns = Spremenite stolpce
imports-row = Vrstica
imports-name = Ime ali naslov
imports-outcome = Kaj se zgodi
imports-reason = Razlog
imports-value = Vrednost
imports-empty = prazno
imports-which-rows = Katere vrstice
imports-no-such-rows = Takih vrstic ni.
imports-running-title = Uvoz poteka
imports-may-leave = Stran lahko zapustite; uvoz se nadaljuje.
imports-reload = Osveži
imports-done-title = Uvoženo
imports-failed-title = Prekinjeno
imports-failed-words = Uvoz ni bil dokončan. Nič ni bilo spremenjeno. Lahko ga začnete znova.
imports-undone-title = Razveljavljeno
imports-next-proposals = Preverite predloge
imports-next-proposals-words = Večina tabel ne navaja strani, panoge ali področja. Razberemo jih iz besed; veljajo šele, ko se z njimi strinjate.
imports-to-proposals = Preverite predloge
imports-to-directory = V imenik
imports-undo = Razveljavite uvoz
imports-undo-no = Prekličite
imports-undo-how = Kaj je naredila razveljavitev
imports-organisation = Organizacija
imports-problem-disturbed = Drugi so iste organizacije vedno znova spreminjali. Čez trenutek poskusite znova.
imports-queued = Uvoz se je začel.
imports-cli-place = { $file }, list »{ $sheet }«, vrstica { $row }
imports-cli-map-form = --map { $value }: napišite STOLPEC=POLJE.
imports-cli-map-field = --map: nobeno polje se ne imenuje { $value }. Na voljo so: { $fields }.
imports-cli-map-column = --map: noben list nima stolpca »{ $value }«, ki bi to lahko pomenil.
imports-cli-cell = { $column } »{ $value }«: { $words }
imports-cli-map-how = V ukazni vrstici to povejte z --map STOLPEC=POLJE. Stolpci: { $columns }. Polja: { $fields }.
imports-cli-undo-how = Uvoz razveljavite z ukazom: collider import undo { $id }
imports-cli-no-such = Uvoza { $id } ni. Uvoze našteje `collider import list`.
imports-cli-none = Uvoženo ni bilo še nič.
imports-cli-listed = { $id }  { $when }  { $state }  { $files } ({ $rows })
imports-cli-sums = Vrstice: { $rows } = nove { $created } + spremenjene { $changed } + nespremenjene { $unchanged } + zavrnjene { $rejected }
imports-cli-sums-dry-run = Preizkus, nič spremenjeno. Vrstice: { $rows } = nove { $created } + spremenjene { $changed } + nespremenjene { $unchanged } + zavrnjene { $rejected }

imports-row-too-long =
    { $length ->
        [one] To besedilo ima { $length } znak
        [two] To besedilo ima { $length } znaka
        [few] To besedilo ima { $length } znake
       *[other] To besedilo ima { $length } znakov
    }; največ jih je lahko { $most }. Skrajšajte ga v datoteki.
imports-row-too-many =
    { $count ->
        [one] Vnesen je { $count } vnos
        [two] Vnesena sta { $count } vnosa
        [few] Vneseni so { $count } vnosi
       *[other] Vnesenih je { $count } vnosov
    }; največ jih je lahko { $most }.
imports-row-ambiguous =
    { $count ->
        [one] Tako se imenuje { $count } organizacija.
        [two] Tako se imenujeta { $count } organizaciji.
        [few] Tako se imenujejo { $count } organizacije.
       *[other] Tako se imenuje { $count } organizacij.
    } Dodajte referenco, državo ali regijo, da bo jasno, katera je mišljena.
imports-sheet-summary =
    { $rows ->
        [one] { $rows } vrstica
        [two] { $rows } vrstici
        [few] { $rows } vrstice
       *[other] { $rows } vrstic
    }, { $columns ->
        [one] { $columns } stolpec
        [two] { $columns } stolpca
        [few] { $columns } stolpci
       *[other] { $columns } stolpcev
    }, { $format }
imports-sum-rows =
    { $count ->
        [one] vrstica
        [two] vrstici
        [few] vrstice
       *[other] vrstic
    }
imports-trial-next =
    { $rejected ->
        [0] Prevzemite { $taken ->
            [one] { $taken } vrstico
            [two] { $taken } vrstici
            [few] { $taken } vrstice
           *[other] { $taken } vrstic
        }
       *[other] Prevzemite { $taken ->
            [one] { $taken } vrstico
            [two] { $taken } vrstici
            [few] { $taken } vrstice
           *[other] { $taken } vrstic
        }, { $rejected } pusti
    }
imports-done-words =
    { $taken ->
        [one] V imeniku je zdaj { $taken } vrstica od { $rows }.
        [two] V imeniku sta zdaj { $taken } vrstici od { $rows }.
        [few] V imeniku so zdaj { $taken } vrstice od { $rows }.
       *[other] V imeniku je zdaj { $taken } vrstic od { $rows }.
    }
imports-undo-confirm =
    { $created ->
        [one] Res želite razveljaviti uvoz? { $created } organizacija ali delo spet izgine
        [two] Res želite razveljaviti uvoz? { $created } organizaciji oziroma deli spet izgineta
        [few] Res želite razveljaviti uvoz? { $created } organizacije oziroma dela spet izginejo
       *[other] Res želite razveljaviti uvoz? { $created } organizacij oziroma del spet izgine
    }, { $changed ->
        [one] { $changed } vrstica dobi prejšnje stanje.
        [two] { $changed } vrstici dobita prejšnje stanje.
        [few] { $changed } vrstice dobijo prejšnje stanje.
       *[other] { $changed } vrstic dobi prejšnje stanje.
    }
imports-undone-words = Razveljavljeno: odstranjenih { $removed }, spet kot prej { $restored }, ohranjenih, ker so bile pozneje spremenjene, { $left }, že prej odstranjenih { $gone }.
imports-cli-left-out =
    { $count ->
        [one] { $place }: { $words } (v { $count } vrstici)
        [two] { $place }: { $words } (v { $count } vrsticah)
        [few] { $place }: { $words } (v { $count } vrsticah)
       *[other] { $place }: { $words } (v { $count } vrsticah)
    }
imports-not-now = Ta uvoz ni več pri tem koraku.
    .next = Odprite seznam uvozov in poglejte, kje je.
imports-export-not-yet = Imenik se po zagonu ali velikem uvozu še bere.
    .next = Poskusite znova čez trenutek ali pa vzemite celoten imenik brez filtrov.
imports-unreadable = Datoteka ni bila sprejeta.
    .next = Izberite drugo datoteko.
