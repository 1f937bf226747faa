# Jezikovni mentor: kaj najde v besedilu, povedano ljudem. Nasveti, kakršne bi dala moderatorka.

wording-quoted = »{ $text }«

## Jeziki besedil

wording-language-cs = češčina
    .in = v češčini
wording-language-da = danščina
    .in = v danščini
wording-language-de = nemščina
    .in = v nemščini
wording-language-en = angleščina
    .in = v angleščini
wording-language-es = španščina
    .in = v španščini
wording-language-fr = francoščina
    .in = v francoščini
wording-language-hu = madžarščina
    .in = v madžarščini
wording-language-it = italijanščina
    .in = v italijanščini
wording-language-pl = poljščina
    .in = v poljščini
wording-language-sk = slovaščina
    .in = v slovaščini
wording-language-sl = slovenščina
    .in = v slovenščini

## Kdo bere

wording-reader-creative = prebrano, kot bi bral ustvarjalec
wording-reader-industry = prebrano, kot bi bral nekdo iz industrije

## Koliko je pomembno

wording-severity-hint = vredno pogleda
wording-severity-notable = tu se mnogi spotaknejo
wording-severity-severe = izključuje ljudi

## Zakaj je bilo mesto najdeno

wording-share-one-in-ten = približno 1 od 10 bralcev
wording-share-of-ten = približno { $readers } od 10 bralcev

wording-reason-rare-word = Težko za { $share }.
    .label = Redka beseda
wording-reason-long-compound = Sestavljeno iz { $parts } in težko za { $share }.
    .label = Dolga zloženka
wording-reason-abbreviation = Besedilo ne pove, kaj to pomeni.
    .label = Nepojasnjena kratica
wording-reason-norm = Standard s svojo številko. Kaj zahteva, vedo samo ljudje iz stroke.
    .label = Standard
wording-reason-type-number = Številka materiala, dela ali stroja. Ljudje od zunaj si pod njo ne morejo ničesar predstavljati.
    .label = Tipska številka
wording-reason-tolerance = Natančna meja. Ljudje od zunaj ne vedo, koliko je od nje odvisno.
    .label = Toleranca
wording-reason-technical-unit = »{ $unit }« je strokovna enota. Ljudje od zunaj si pod njo ne morejo ničesar predstavljati.
    .label = Strokovna enota
wording-reason-long-sentence =
    { $words ->
        [one] { $words } beseda v enem stavku.
        [two] { $words } besedi v enem stavku.
        [few] { $words } besede v enem stavku: preden pride konec, je začetek pozabljen.
       *[other] { $words } besed v enem stavku: preden pride konec, je začetek pozabljen.
    }
    .label = Dolg stavek
wording-reason-nested-sentence =
    { $clauses ->
        [one] { $clauses } odvisnik se tu opira na druge.
        [two] { $clauses } odvisnika ali vrivka se tu opirata drug na drugega. Bralec mora oba hkrati držati v mislih.
        [few] { $clauses } odvisniki in vrivki se tu opirajo drug na drugega. Bralec mora vse hkrati držati v mislih.
       *[other] { $clauses } odvisnikov in vrivkov se tu opira drug na drugega. Bralec mora vse hkrati držati v mislih.
    }
    .label = Zapleten stavek
wording-reason-nominal-style = Samostalniki stojijo tam, kjer bi glagoli lahko povedali, kdo kaj dela: { $nouns }.
    .label = Samostalniki namesto glagolov
wording-reason-prescribed-solution = Stavek že pove odgovor: »{ $solution }«. Kdor ima drugačno zamisel, je skoraj ne bo več ponudil.
    .label = Predpisana rešitev
wording-reason-closing-requirement = Ta pogoj izključi odgovore, še preden kdo pomisli nanje.
    .label = Pogoj, ki zapira
wording-reason-passive =
    { $verbs ->
        [one] Tu ni jasno, kdo kaj naredi.
        [two] Tu ni jasno, kdo kaj naredi: { $verbs } glagola v stavku sta v trpniku.
        [few] Tu ni jasno, kdo kaj naredi: { $verbs } glagoli v stavku so v trpniku.
       *[other] Tu ni jasno, kdo kaj naredi: { $verbs } glagolov v stavku je v trpniku.
    }
    .label = Trpnik
wording-reason-internal-name = Ime, ki kaj pove samo v podjetju.
    .label = Interno ime
wording-reason-several-challenges =
    { $count ->
        [one] V tem besedilu je { $count } izziv.
        [two] V tem besedilu sta { $count } izziva. Bralec ne ve, za katerega gre, in pogosto ne odgovori na nobenega.
        [few] V tem besedilu so { $count } izzivi. Bralec ne ve, za katerega gre, in pogosto ne odgovori na nobenega.
       *[other] V tem besedilu je { $count } izzivov. Bralec ne ve, za katerega gre, in pogosto ne odgovori na nobenega.
    }
    .label = Več izzivov
wording-reason-only-marketing = Približno { $percent } % tega besedila govori o trženju in komuniciranju. Za željo, da bi nas opazili, se pogosto skriva globlji izziv.
    .label = Samo trženje?
wording-reason-missing-part = Besedilo še ne pove, { $part }.
    .label = Manjka
wording-reason-half-part = Besedilo le nakaže, { $part }.
    .label = Samo nakazano
wording-reason-vague-wish = S to željo si nihče ne more pomagati: ne pove, kaj bi nastalo in za koga.
    .label = Nejasna želja
wording-reason-art-jargon = Beseda iz sveta umetnosti. Ljudem v podjetju pove malo.
    .label = Beseda iz sveta umetnosti

## Kaj pomaga

wording-way-say = Recite »{ $word }«.
wording-way-explain = Enkrat pojasnite, na primer: »{ $explanation }« ({ $source })
wording-way-explain-once = Pojasnite enkrat, v pol stavka tam, kjer se pojavi prvič, ali vzemite preprostejšo besedo.
wording-way-take-apart = Razstavite: povejte z nekaj besedami, kaj imajo { $parts } skupnega.
wording-way-say-what-for = Povejte, čemu služi. Sama številka lahko gre v prilogo.
wording-way-say-what-depends = Povejte, kaj gre narobe, če to ni izpolnjeno. Sama številka lahko gre v prilogo.
wording-way-split = Naredite iz tega dva stavka.
wording-way-split-at = Naredite iz tega dva stavka. Drugi se lahko začne pri »{ $at }«.
wording-way-ask-what-for = Vprašajte, kaj je za tem: Kaj naj bo drugače in za koga, ko bo ta odgovor tu? To naj bo izziv, pot do tja pa pustite odprto.
wording-way-ask-what-for-solution = Vprašajte, kaj je za tem: Kaj naj bo drugače in za koga, ko bo to tu: »{ $solution }«? To naj bo izziv, pot do tja pa pustite odprto.
wording-way-ask-what-otherwise = Vprašajte se, kaj bi se zgodilo sicer, in povejte to. Če se ne bi zgodilo nič posebnega, pogoj izpustite.
wording-way-use-verbs = Povejte z glagoli: kdo kaj naredi?
wording-way-say-who-acts = Povejte, kdo to naredi.
wording-way-say-what-it-is = Povejte, kaj to je ali kaj dela. Ime lahko sledi v oklepaju.
wording-way-keep-one = Obdržite izziv, od katerega so odvisni drugi, morda tega: »{ $key }« Drugi pridejo na vrsto pozneje.
wording-way-look-deeper = Vprašajte se, zakaj potrebujete pozornost: kdo ne pride, ne kupi ali se ne prijavi in kaj ga od tega odvrača?
wording-way-look-deeper-at = Vprašajte se, zakaj potrebujete pozornost: kdo ne pride, ne kupi ali se ne prijavi in kaj ga od tega odvrača? Nekaj globljega se kaže tu: »{ $at }«
wording-way-say-part = { $advice }
wording-way-say-what-exactly = Povejte, kaj bo na koncu tu, za koga in po čem bi se to poznalo.
wording-way-say-plainly = Povejte tako, kot bi povedali nekomu ob stroju.

## Deli opisa izziva in ponudbe

wording-part-who = Koga zadeva
    .clause = koga zadeva
    .advice = Imenujte ljudi, ki živijo s to težavo, in povejte, kako si pomagajo danes.
wording-part-why = Zakaj je pomembno
    .clause = zakaj je pomembno
    .advice = Povejte, kaj se zgodi, če vse ostane, kot je: kaj se izgubi in za koga.
wording-part-tried = Kaj ste poskusili
    .clause = kaj ste že poskusili
    .advice = Povejte, kaj ste poskusili in kaj je iz tega nastalo. Kar ni uspelo, pomaga prav toliko kot tisto, kar je.
wording-part-known = Kaj je znano
    .clause = kaj je že znano
    .advice = Povejte, kaj zanesljivo veste: številke, opažanja, kaj so povedali kupci ali sodelavci.
wording-part-open = Kaj je odprto
    .clause = kaj je še odprto
    .advice = Povejte, česa sami ne veste. Tam lahko začnejo drugi.
wording-part-constraints = Česa se mora držati vsak odgovor
    .clause = česa se mora držati vsak odgovor
    .advice = Navedite eno ali dve meji, ki zares veljata, in povejte, da je vse drugo prosto.
wording-part-offer = Kaj dobi ustvarjalna stran
    .clause = kaj dobi ustvarjalna stran
    .advice = Povejte, kaj ponujate: proračun ali plačilo, čas z vašimi ljudmi, dostop do strojev in materiala ter čigave so pravice do zamisli.
wording-part-next-step = Kaj sledi
    .clause = kaj sledi in do kdaj
    .advice = Povejte, kaj sledi, in navedite datum.
wording-part-contact = Kdo odgovarja na vprašanja
    .clause = kdo odgovarja na vprašanja
    .advice = Imenujte osebo, ki odgovarja na vprašanja, in povejte, kako jo doseči.
wording-part-cost = Koliko stane
    .clause = koliko stane
    .advice = Navedite ceno ali razpon, četudi okviren. Brez tega se v podjetju nihče ne more odločiti.
wording-part-time = Koliko časa traja
    .clause = koliko časa traja
    .advice = Povejte, kdaj bi lahko začeli in koliko časa mine, preden se kaj vidi.
wording-part-benefit = Kaj ima od tega podjetje
    .clause = kaj ima od tega podjetje
    .advice = Povejte, kaj bo potem v podjetju drugače: manj vračil, več prijav, izdelek, ki se razloži sam.

wording-presence-there = je
wording-presence-half = nakazano
wording-presence-missing = manjka

## O čem govori besedilo

wording-subject-marketing = Trženje in komuniciranje
wording-subject-product = Izdelek
wording-subject-process = Izdelava in dobava
wording-subject-service = Storitev za kupce
wording-subject-organisation = Ljudje in njihovo sodelovanje
wording-subject-sustainability = Trajnostnost

## Besedilo v enem stavku

wording-verdict-nothing-to-read = Tu še ni česa brati.
wording-verdict-in-another-language = O celoti ni mogoče povedati ničesar: besedilo ni v navedenem jeziku.
wording-verdict-inviting = Vabljivo: ljudje iz drugega sveta lahko sledijo in lahko odgovorijo.
wording-verdict-nearly-there = Skoraj na cilju: besedilu je mogoče slediti in nanj odgovoriti, nekaj mest pa je vrednih drugega pogleda.
wording-verdict-closed = Besedilu je mogoče slediti, a skoraj ne pušča prostora za drugačen odgovor od tistega, ki ga samo pove.
wording-verdict-several = Besedilo hoče preveč naenkrat.
wording-verdict-on-the-surface = Besedilo prosi za pozornost. Kaj je pod površjem, se še ne pokaže.
wording-verdict-tiring = Besedilo zahteva toliko truda, da bodo mnogi odnehali pred koncem.
wording-verdict-unfinished = Besedilu je mogoče slediti, a pove premalo, da bi kdo lahko odgovoril.
wording-verdict-for-insiders = Za zdaj za poznavalce: kaj sprašuje in s katerimi besedami, vse je iz stroke.

## Spremembe, ki najbolj pomagajo

wording-change-keep-one = Obdržite en izziv, druge pa prihranite za pozneje.
wording-change-open-up = Povejte težavo namesto odgovora.
wording-change-look-deeper = Vprašajte se, kaj je za željo po pozornosti.
wording-change-plain-words = Strokovne besede povejte preprosto ali jih enkrat pojasnite.
wording-change-leave-figures = Standarde, tipske številke in tolerance prestavite v prilogo.
wording-change-split = Naredite krajše stavke.
wording-change-use-verbs = Povejte z glagoli, kdo kaj naredi.
wording-change-say = Povejte, kar še manjka: { $parts }.
wording-change-be-exact = Povejte natančno, kaj bo na koncu tu.

## Besedilo kot celota

wording-notice-empty = V tem besedilu ni nobene besede.
wording-notice-few-words =
    { $words ->
        [one] To je { $words } beseda: premalo, da bi o njej povedali kaj več.
        [two] To sta { $words } besedi: premalo, da bi o njiju povedali kaj več.
        [few] To so { $words } besede: premalo, da bi o njih povedali kaj več.
       *[other] To je { $words } besed: premalo, da bi o njih povedali kaj več.
    }
wording-notice-other-language = Zdi se, da je to besedilo napisano { $in-language }. V tem primeru navedite ta jezik; kar sledi, je negotovo.
wording-notice-unknown-language = To ni noben jezik, ki ga mentor pozna, ali pa sploh ni besedilo. Kar sledi, je negotovo.
wording-notice-mixed-languages = Zdi se, da so deli tega besedila v drugih jezikih: { $languages }. Kar je o njih povedano, je negotovo.
wording-notice-no-sentences = Tu so samo naslovi ali alineje, nobenega celega stavka. Stavki bi ljudem od zunaj povedali, kako so stvari povezane.
wording-notice-all-capitals = Skoraj vse je z velikimi črkami, zato kratic in imen ni mogoče ločiti od besed. Tudi oko se utrudi.
wording-notice-control-characters = V besedilu so znaki, ki jih ni v nobenem besedilu. Morda je prišlo iz poškodovane datoteke.
wording-notice-markup = To besedilo je bilo napisano za brskalnik. Prebrano je bilo samo, kar bi brskalnik pokazal.
wording-notice-shortened = To besedilo je zelo dolgo. Prebranih je bilo samo prvih { $read } znakov.

## Trud

wording-lix-very-easy = zelo lahko
wording-lix-easy = lahko
wording-lix-medium = srednje
wording-lix-hard = težko
wording-lix-very-hard = zelo težko
wording-lix-very-easy-as = kot knjige za otroke
wording-lix-easy-as = kot zgodbe in revije
wording-lix-medium-as = kot časopisi
wording-lix-hard-as = kot dopisi uradov
wording-lix-very-hard-as = kot zakoni in disertacije

wording-formula-lix = LIX (Björnsson)
    .scale = čim manj, tem lažje: pod 30 zelo lahko, nad 60 zelo težko
wording-formula-flesch = Flesch Reading Ease
    .scale = čim več, tem lažje: od 0, zelo težko, do 100, zelo lahko
wording-formula-amstad = Flesch za nemščino (Amstad)
    .scale = čim več, tem lažje: od 0, zelo težko, do 100, zelo lahko
wording-formula-vienna = Prva dunajska formula (Bamberger in Vanecek)
    .scale = čim manj, tem lažje: šolsko leto, ki to bere, od 4 do približno 15
wording-formula-kandel-moles = Flesch za francoščino (Kandel in Moles)
    .scale = čim več, tem lažje: od 0, zelo težko, do 100, zelo lahko
wording-formula-gulpease = Gulpease (Lucisano in Piemontese)
    .scale = čim več, tem lažje: od 0 do 100; pod 40 težko tudi s šolsko izobrazbo
wording-formula-pisarek = Pisarek
    .scale = čim manj, tem lažje
wording-formula-mistrik = Mistrík
    .scale = čim več, tem lažje: od 0, težko, do 50, lahko; daljša besedila dosegajo več
wording-formula-szigriszt = Szigriszt Pazos
    .scale = čim več, tem lažje: od 0, zelo težko, do 100, zelo lahko

## Dejstva, ki jih predlog ne sme dodati

wording-fact-number = Števila »{ $text }« v izvirniku ni.
wording-fact-date = Datuma »{ $text }« v izvirniku ni.
wording-fact-name = Imena »{ $text }« v izvirniku ni.
wording-fact-address = Naslova »{ $text }« v izvirniku ni.

## Besede vozlišča

wording-glossary-source = slovar vašega vozlišča
wording-glossary-term = Izraz
    .words = Izraz;Beseda;Pojem;Strokovni izraz
wording-glossary-plain = Preprosta beseda
    .words = Preprosta beseda;Preprosto;Preproste besede;Raje
wording-glossary-explanation = Pojasnilo
    .words = Pojasnilo;Razlaga;Pomen;Definicija;Opredelitev
wording-glossary-no-term = Manjka stolpec »Izraz«. Dajte stolpcu z besedami ta naslov ali izpustite vse naslove: tedaj so stolpci beseda, preprosta beseda in pojasnilo.
wording-glossary-nothing = Nobena beseda v njem nima preproste besede ali pojasnila. Vpišite ju v drugi in tretji stolpec.
