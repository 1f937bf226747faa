## Imenik.
organisations-directory = Imenik
organisations-directory-count =
    { $count ->
        [one] { $count } organizacija.
        [two] { $count } organizaciji.
        [few] { $count } organizacije.
       *[other] { $count } organizacij.
    }
organisations-directory-unapproved =
    { $count ->
        [one] { $count } od teh še ni odobrena.
        [two] { $count } od teh še nista odobreni.
        [few] { $count } od teh še niso odobrene.
       *[other] { $count } od teh še ni odobrenih.
    }
organisations-import-table = Uvozite tabelo
organisations-new = Dodajte organizacijo
organisations-empty-title = Imenik je še prazen
organisations-empty-words = Imenik se začne s tabelo organizacij: iz registra, s prijavnice, od sodelavke. Vsaka vrstica postane profil, ki ga vidite, preden se kar koli shrani.
organisations-empty-visitor = Za zdaj tu še ni nikogar. Prosimo, kmalu se vrnite.
organisations-search-label = Iščite po pomenu, v katerem koli jeziku
organisations-search-placeholder = Kaj iščete? V katerem koli jeziku.
organisations-search = Poiščite
organisations-search-hint = Najde po pomenu: »embalaža« najde tudi »packaging« in »Verpackung«.
organisations-filters = Filtri
organisations-filters-chosen =
    { $count ->
        [0] Filtri
       *[other] Filtri ({ $count })
    }
organisations-apply = Uporabite
organisations-building = Vsebina profilov se še bere: { $done } od { $total }. Iskanje in področja bodo kmalu poznala vse.
organisations-reduced = Iskanje poteka samo po črkah, ker kodirnik besedil ni nameščen. Vaš skrbnik ga lahko namesti z ukazom »collider encoder install«.
organisations-found = { $count } od { $total }
organisations-take-along = Vzemite s seboj:
organisations-chosen-words = »{ $words }«
organisations-remove-filter = Odstranite filter »{ $filter }«
organisations-remove-filters = Odstranite vse filtre
organisations-results = Zadetki
organisations-none-title = Vsemu temu ne ustreza nihče
organisations-none-words = Odstranite kakšen filter ali povejte z drugimi besedami: cela besedna zveza najde več kot ena sama beseda.
organisations-hit-offer = Ponudba ustreza iskanju
organisations-hit-seek = Potreba ustreza iskanju
organisations-hit-example = Je že delal kaj takega
organisations-understood-as = »{ $term }« razumljeno kot »{ $meaning }«
organisations-row-seeks = išče
organisations-whom-to-meet = Koga srečati?
organisations-who-can-help = kdo lahko pomaga?
organisations-facet-more =
    { $count ->
        [one] še { $count } vrednost
        [two] še { $count } vrednosti
        [few] še { $count } vrednosti
       *[other] še { $count } vrednosti
    }
organisations-facet-side = Stran
organisations-facet-kind = Vrsta
organisations-facet-sector = Panoge
organisations-facet-region = Regija
organisations-facet-language = Delovni jeziki
organisations-facet-size = Velikost
organisations-facet-competence = Kompetenca
organisations-facet-need = Potreba
organisations-facet-state = Stanje
organisations-size-micro = manj kot 10 zaposlenih
organisations-size-small = 10–49 zaposlenih
organisations-size-medium = 50–249 zaposlenih
organisations-size-large = 250 zaposlenih in več
organisations-state-draft = osnutek
organisations-state-waiting = čaka na odobritev
organisations-state-approved = odobreno
organisations-state-expired = poteklo

## Profil.
organisations-organisation = Organizacija
organisations-expires-on = velja do { $date }
organisations-expired-on = poteklo { $date }
organisations-also-called = Znano tudi kot { $names }
organisations-edit = Uredite
organisations-seeks = Išče
organisations-can = Zna
organisations-says-nothing = Tukaj še ni ničesar navedeno.
organisations-works = Primeri dela
organisations-with-partners = partnerji: { $partners }
organisations-history = Kaj se je zgodilo
organisations-history-note = »{ $note }«
organisations-happened-created = Vpis v imenik
organisations-happened-changed = Sprememba
organisations-happened-approved = Odobritev
organisations-happened-renewed = Podaljšanje
organisations-happened-returned = Vrnitev v dopolnitev
organisations-happened-restored = Obnovitev
organisations-happened-confirmed = Potrditev predlogov
organisations-happened-proposal-declined = Zavrnitev predloga
organisations-happened-imported = Spremenjeno z uvozom
organisations-happened-import-undone = Spet kot pred uvozom
organisations-happened-introduced = Seznanjeno z drugo organizacijo
organisations-happened-note = Z opombo
organisations-actor-operator = ukazna vrstica
organisations-actor-program = program
organisations-field = Področje: { $field }
organisations-field-confirm = potrdite
organisations-field-correct = spremenite področje
organisations-field-none = v nobenem področju
organisations-field-of-phrase = Področje besedne zveze
organisations-field-kept = Shranjeno: »{ $phrase }« odslej spada v to področje, kjer koli se pojavi.
organisations-keep = Shranite
organisations-next-confirm =
    { $count ->
        [one] Preglejte { $count } predlog
        [two] Preglejte { $count } predloga
        [few] Preglejte { $count } predloge
       *[other] Preglejte { $count } predlogov
    }
organisations-look-at-proposals = Preglejte predloge
organisations-next-consent = Vpišite soglasje
organisations-next-consent-words = Profila ne vidi nihče drug, dokler organizacija ne soglaša z objavo v imeniku.
organisations-next-approve = Odobrite profil
organisations-next-approve-words = Odobritev velja eno leto. Od takrat profil vidijo tudi drugi.
organisations-approve = Odobrite
organisations-next-renew = Podaljšajte odobritev
organisations-next-renew-words = Vprašajte, ali vse še drži, in podaljšajte za eno leto.
organisations-renew = Podaljšajte za eno leto
organisations-next-phrases = Povejte, kaj zna in kaj išče
organisations-next-phrases-words = Brez kompetence ali potrebe ni mogoče predlagati nikogar.
organisations-next-suggestions = Poglejte, s kom bi se morala srečati
organisations-look-at-suggestions = Poglejte predlagane partnerje
organisations-founded = Ustanovljena
organisations-website = Spletni naslov
organisations-contact = Stik
organisations-consented = Soglasje za objavo
organisations-reference = Ključ v vaši tabeli
organisations-hidden-draft = Sicer ga vidijo samo povezovalci: to je osnutek.
organisations-hidden-waiting = Sicer ga vidijo samo povezovalci: čaka na odobritev.
organisations-hidden-expired = Sicer ga vidijo samo povezovalci: odobritev je potekla.
organisations-hidden-facilitators = Sicer ga vidijo samo povezovalci, kot je izbrano.
organisations-hidden-consent = Sicer ga vidijo samo povezovalci: soglasje manjka.
organisations-more-actions = Več možnosti
organisations-return = Vrnite
organisations-return-note = Kaj še manjka?
organisations-return-hint = Profil postane osnutek; vaša opomba ostane v zgodovini.
organisations-remove = Odstranite
organisations-remove-title = Odstranim { $name }?
organisations-remove-words =
    Odstranjeno bo tudi: { $phrases ->
        [one] { $phrases } besedna zveza
        [two] { $phrases } besedni zvezi
        [few] { $phrases } besedne zveze
       *[other] { $phrases } besednih zvez
    }, { $works ->
        [one] { $works } primer dela
        [two] { $works } primera dela
        [few] { $works } primeri dela
       *[other] { $works } primerov dela
    } in vse predstavitve.
organisations-remove-undo = Sam profil lahko takoj zatem obnovite.
organisations-removed = Organizacija { $name } je odstranjena.
organisations-restored = Organizacija { $name } je spet v imeniku.
organisations-still-here = Ta organizacija je še v imeniku.
organisations-approved = Organizacija { $name } je odobrena.
organisations-renewed = Organizacija { $name } je podaljšana za eno leto.
organisations-returned = Organizacija { $name } je spet osnutek.
organisations-decided-already = To je bilo že odločeno.
organisations-reference-reused = Isti ključ v tabeli ima zdaj druga organizacija.
    .next = Najprej tam spremenite ključ, nato obnovite to.

## Pisanje profila.
organisations-edit-title = Uredite profil
organisations-new-title = Dodajte organizacijo
organisations-section-who = Kdo je
organisations-name = Ime
organisations-name-hint = Tako, kot je zapisano na glavi dopisa.
organisations-other-names = Druga imena
organisations-one-a-line = V vsaki vrstici eno.
organisations-sectors-hint = Začnite pisati besedo ali šifro; razumemo trinajst ustvarjalnih panog in NACE 2.1. Izpraznjena vrstica se odstrani.
organisations-country = Država
organisations-region-hint = Ime ali šifra NUTS.
organisations-description = Opis
organisations-description-hint = Dva ali trije stavki, kot bi jih povedali sosedu.
organisations-description-lang = Jezik opisa
organisations-language-open = jezik: po besedah
organisations-language-of-phrase = Jezik
organisations-competence = Kompetenca
organisations-competence-example = na primer: peskovno litje od enega kosa
organisations-competences-hint = Kratke besedne zveze, vsaka v svojem jeziku. »Peskovno litje od enega kosa« pove več kot »litje«.
organisations-need = Potreba
organisations-need-example = na primer: sejemska stojnica, ki jo postavimo v eni uri
organisations-needs-hint = Kaj manjka, z lastnimi besedami. Izpraznjena vrstica se odstrani.
organisations-more-lines = Več vrstic
organisations-works-hint = Kaj je nastalo, za koga in s kom. Primer odstranite tako, da izpraznite naslov in besedilo.
organisations-work-number = Primer { $number }
organisations-work-title = Naslov
organisations-work-text = Kaj je bilo
organisations-work-year = Leto
organisations-work-lang = Jezik
organisations-work-partners = S kom (v vsaki vrstici eden)
organisations-more-works = Več primerov
organisations-contact-hint = Kdo to vidi, izberete spodaj pod »Kdo kaj vidi«.
organisations-contact-agrees = Oseba, ki je navedena tukaj, je drugim prikazana šele, ko v to sama privoli: s svojim računom pod tem naslovom.
organisations-contact-own = Ste to vi? Privolite tukaj
organisations-contact-waits = Kontakt bo izbranim prikazan šele, ko oseba v to sama privoli v svojem računu. Do takrat ga vidijo le ljudje iz organizacije in povezovalci.
organisations-contact-name = Ime in priimek
organisations-contact-role = Vloga
organisations-contact-email = E-pošta
organisations-contact-phone = Telefon
organisations-contact-hidden = Podatki za stik: skriti
organisations-consented-hint = Dan, ko je organizacija soglašala. Brez njega profil vidijo samo povezovalci.
organisations-reference-hint = Po njem uvoz organizacijo spet prepozna.
organisations-save = Shranite
organisations-cancel = Prekličite
organisations-preview-show = Predogled
organisations-as-others-see-it = Tako to vidijo drugi
organisations-created = Organizacija { $name } je vpisana in čaka na odobritev.
organisations-saved = Organizacija { $name } je shranjena.
organisations-nothing-changed = Nič ni bilo drugače, zato ni nič spremenjeno.
organisations-meanwhile-title = Ta profil je medtem shranil nekdo drug
organisations-meanwhile-words = Spodaj je to, kar ste napisali. Če shranite znova, bo zamenjalo novejšo različico.
organisations-meanwhile-differs = Vaša različica se od novejše razlikuje v:
organisations-meanwhile-look = Odprite novejšo različico v novem oknu
organisations-news-approved = Profil organizacije { $name } je odobren
organisations-news-renewed = Profil organizacije { $name } je podaljšan
organisations-news-returned = Profil organizacije { $name } je vrnjen v dopolnitev

## Kaj v profilu ni prav. $value je tisto, kar je tam pisalo.
organisations-flaw-name-missing = Manjka ime.
organisations-flaw-title-missing = Ta primer dela nima naslova.
organisations-flaw-too-long = To je predolgo: { $value } znakov.
organisations-flaw-too-many = To je preveč: { $value }.
organisations-flaw-control-characters = V tem so znaki, ki jih ni mogoče prebrati. Prosimo, napišite znova.
organisations-flaw-sector-unknown = »{ $value }« ni panoga, ki jo poznamo. Izberite jo s seznama.
organisations-flaw-country-unknown = »{ $value }« ni država, ki jo poznamo.
organisations-flaw-region-unknown = »{ $value }« ni regija NUTS, ki jo poznamo. Razumemo ime ali šifro s seznama.
organisations-flaw-region-elsewhere = Regija { $value } leži v drugi državi.
organisations-flaw-language-unknown = »{ $value }« ni jezik, ki ga poznamo.
organisations-flaw-year = »{ $value }« ni letnica. Prosimo, štiri števke.
organisations-flaw-date = »{ $value }« ni dan. Prosimo, zapišite ga kot 2026-03-31.
organisations-flaw-date-later = »{ $value }« je šele v prihodnosti. Takrat še nihče ni mogel privoliti.
organisations-flaw-website = »{ $value }« ni spletni naslov. Videti je kot www.example.org.
organisations-flaw-email = »{ $value }« ni e-poštni naslov.
organisations-flaw-reference-taken = Ključ »{ $value }« že ima druga organizacija.

## Predlogi.
organisations-proposals = Potrdite predloge
organisations-proposals-count =
    { $count ->
        [0] Iz besed nismo razbrali ničesar, kar ne bi bilo že potrjeno ali zavrnjeno.
        [one] Iz besed smo razbrali { $count } podatek. Velja šele, ko se strinjate.
        [two] Iz besed smo razbrali { $count } podatka. Veljata šele, ko se strinjate.
        [few] Iz besed smo razbrali { $count } podatke. Veljajo šele, ko se strinjate.
       *[other] Iz besed smo razbrali { $count } podatkov. Veljajo šele, ko se strinjate.
    }
organisations-proposals-building = Vsebina profilov se še bere; prihajajo novi predlogi.
organisations-proposals-empty-title = Ničesar ni treba potrditi
organisations-proposals-empty-words = Kadar profil ne pove, na kateri strani je, kaj je ali kaj zna, je tukaj predlog, ki izhaja iz njegovih besed.
organisations-proposals-none-title = Tem filtrom ne ustreza noben predlog
organisations-proposals-shown =
    { $count ->
        [one] { $count } predlog
        [two] { $count } predloga
        [few] { $count } predlogi
       *[other] { $count } predlogov
    }
organisations-what = Kaj
organisations-proposed = Predlog
organisations-because = Ker piše
organisations-how-sure = Kako zanesljivo
organisations-how-many = Koliko
organisations-order = V kakšnem vrstnem redu
organisations-order-sureness = najzanesljivejši najprej
organisations-order-organisation = po organizacijah
organisations-any-subject = karkoli
organisations-any-value = katera koli vrednost
organisations-any-sureness = tudi ugibanja
organisations-at-least-1 = tudi ugibanja
organisations-at-least-2 = vsaj precej zanesljivo
organisations-at-least-3 = samo zanesljivi
organisations-subject-side = Stran
organisations-subject-kind = Vrsta
organisations-subject-sector = Panoga
organisations-subject-competence = Kompetenca
organisations-subject-need = Potreba
organisations-choose-all = Izberite vse na tej strani
organisations-choose-row = Izberite { $name }: { $what }
organisations-chosen = izbranih
organisations-decide = Odločite
organisations-confirm = Potrdite
organisations-decline = Zavrnite
organisations-confirm-chosen = Potrdite izbrane
organisations-decline-chosen = Zavrnite izbrane
organisations-confirm-all =
    { $count ->
        [one] Potrdite { $count } predlog
        [two] Potrdite oba predloga
        [few] Potrdite vse { $count } predloge
       *[other] Potrdite vseh { $count } predlogov
    }
organisations-decline-all =
    { $count ->
        [one] Zavrnite { $count } predlog
        [two] Zavrnite oba predloga
        [few] Zavrnite vse { $count } predloge
       *[other] Zavrnite vseh { $count } predlogov
    }
organisations-confirm-all-now =
    { $count ->
        [one] Da, potrdite { $count } predlog
        [two] Da, potrdite oba predloga
        [few] Da, potrdite vse { $count } predloge
       *[other] Da, potrdite vseh { $count } predlogov
    }
organisations-decline-all-now =
    { $count ->
        [one] Da, zavrnite { $count } predlog
        [two] Da, zavrnite oba predloga
        [few] Da, zavrnite vse { $count } predloge
       *[other] Da, zavrnite vseh { $count } predlogov
    }
organisations-confirm-all-words = Kar potrdite, postane del profilov.
organisations-decline-all-words = Kar zavrnete, ne bo več predlagano.
organisations-all-about =
    { $count ->
        [one] Gre za { $count } organizacijo.
        [two] Gre za { $count } organizaciji.
        [few] Gre za { $count } organizacije.
       *[other] Gre za { $count } organizacij.
    }
organisations-all-moved = Seznam se je medtem spremenil. Prosimo, poglejte znova in se odločite.
organisations-all-sums = O čem bi se odločili
organisations-all-examples = Primeri
organisations-confirmed =
    { $count ->
        [one] Potrjen je { $count } predlog,
        [two] Potrjena sta { $count } predloga,
        [few] Potrjeni so { $count } predlogi,
       *[other] Potrjenih je { $count } predlogov,
    } { $organisations ->
        [one] dopolnjen je { $organisations } profil.
        [two] dopolnjena sta { $organisations } profila.
        [few] dopolnjeni so { $organisations } profili.
       *[other] dopolnjenih je { $organisations } profilov.
    }
organisations-confirmed-none = Profili so to medtem povedali sami; nič ni spremenjeno.
organisations-declined =
    { $count ->
        [one] { $count } predlog je zavrnjen in se ne bo ponovil.
        [two] { $count } predloga sta zavrnjena in se ne bosta ponovila.
        [few] { $count } predlogi so zavrnjeni in se ne bodo ponovili.
       *[other] { $count } predlogov je zavrnjenih in se ne bodo ponovili.
    }
organisations-nothing-chosen = Nič ni bilo izbrano. Najprej označite vrstico.

## Besednjak: področja in strokovne besede.
organisations-vocabulary = Besednjak
organisations-vocabulary-words = Vrstice in stolpci matrike. Kar tu spremenite, velja takoj.
organisations-vocabulary-field = Področje
organisations-vocabulary-phrases = Besedne zveze
organisations-vocabulary-examples = Zgledi
organisations-vocabulary-example = Zgled
organisations-vocabulary-examples-hint = Iz njih se naučimo, kaj spada v področje. Ducat v več jezikih je dober začetek.
organisations-vocabulary-own = vaše
organisations-vocabulary-add = Dodajte področje
organisations-vocabulary-add-here = Dodajte spodaj
organisations-vocabulary-edit = Spremenite področje
organisations-vocabulary-parent = Spada pod
organisations-vocabulary-no-parent = nič: je naslov ali stoji zase
organisations-vocabulary-name = Ime
organisations-vocabulary-short = Ime za glavo stolpca (največ 22 znakov)
organisations-vocabulary-hint = Kaj spada vanj
organisations-vocabulary-name-missing = Področje potrebuje ime vsaj v enem jeziku.
organisations-vocabulary-too-long = To je { $value } znakov; prostora je za največ { $most }.
organisations-vocabulary-added = Področje { $name } je dodano.
organisations-vocabulary-saved = Področje { $name } je spremenjeno.
organisations-vocabulary-retired = Področje { $name } je opuščeno. Njegove besedne zveze iščejo drugo področje.
organisations-vocabulary-restored = Področje { $name } je spet v rabi.
organisations-vocabulary-retired-title = Opuščena
organisations-vocabulary-retire-group = S tem opustite tudi vsa področja pod njim. Nadaljujem?
organisations-change = Spremenite
organisations-retire = Opustite
organisations-bring-back = Obnovite
organisations-glossary = Strokovne besede
organisations-glossary-words = Besede, ki jih iskanje sicer ne bi razumelo. Kar tu vpišete, velja takoj.
organisations-word-add-title = Vpišite besedo
organisations-word = Beseda
organisations-word-lang = Jezik
organisations-word-meaning = Pomeni isto kot
organisations-word-meaning-hint = Pomen s preprostimi angleškimi besedami: »injection moulding«, »veneer«.
organisations-word-add = Vpišite
organisations-word-search = Poiščite besedo ali pomen
organisations-word-from = Izvor
organisations-word-shipped = priloženo
organisations-word-is-retired = opuščeno
organisations-word-missing = Tu manjka beseda s črkami.
organisations-meaning-missing = Tu manjka, kaj beseda pomeni.
organisations-word-too-long = To je predolgo; največ { $most } znakov.
organisations-word-added = »{ $term }« odslej razumemo.
organisations-word-saved = »{ $term }« je spremenjeno.
organisations-word-retired = »{ $term }« je opuščeno.
organisations-word-restored = »{ $term }« je spet v rabi.
organisations-words-count =
    { $count ->
        [one] { $count } beseda
        [two] { $count } besedi
        [few] { $count } besede
       *[other] { $count } besed
    }
organisations-words-found =
    { $count ->
        [one] { $count } zadetek
        [two] { $count } zadetka
        [few] { $count } zadetki
       *[other] { $count } zadetkov
    }
organisations-words-none = S tem ni mogoče najti nobene besede.
organisations-every-language = v vsakem jeziku
organisations-any-language = vsi jeziki
