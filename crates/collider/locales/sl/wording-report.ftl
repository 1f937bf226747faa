# Poročilo jezikovnega mentorja: naslovi in vrstice.

wording-report-coach = Jezikovni mentor
wording-report-made = Pripravil Collider { $version }, ne da bi besedilo kamor koli poslal. Pokaže na mesta; kaj spremeniti, odločijo ljudje.
wording-report-about =
    Jezik: { $language }; { $reader }; { $words ->
        [one] { $words } beseda
        [two] { $words } besedi
        [few] { $words } besede
       *[other] { $words } besed
    } v { $sentences ->
        [one] { $sentences } stavku
        [two] { $sentences } stavkih
        [few] { $sentences } stavkih
       *[other] { $sentences } stavkih
    }.
wording-report-finding = Najdba
wording-report-here = to besedilo
wording-report-untitled = Besedilo brez naslova
wording-report-standard-input = Standardni vhod

wording-report-helps = Kaj najbolj pomaga
wording-report-helps-next = Kaj pomaga zdaj

wording-report-text = Besedilo in kaj je bilo v njem najdeno
wording-report-findings = Kaj je bilo najdeno
wording-report-findings-none = Ni bilo najdeno nič, ob kar bi se bralci spotaknili.
wording-report-findings-more =
    { $count ->
        [one] Še { $count } najdba tu ni prikazana.
        [two] Še { $count } najdbi tu nista prikazani.
        [few] Še { $count } najdbe tu niso prikazane.
       *[other] Še { $count } najdb tu ni prikazanih.
    }
wording-report-weight-severe =
    { $count ->
        [one] { $count } mesto izključuje ljudi
        [two] { $count } mesti izključujeta ljudi
        [few] { $count } mesta izključujejo ljudi
       *[other] { $count } mest izključuje ljudi
    }
wording-report-weight-notable =
    { $count ->
        [one] ob { $count } se mnogi spotaknejo
        [two] ob { $count } se mnogi spotaknejo
        [few] ob { $count } se mnogi spotaknejo
       *[other] ob { $count } se mnogi spotaknejo
    }
wording-report-weight-hint =
    { $count ->
        [one] { $count } je vredno pogleda
        [two] { $count } sta vredni pogleda
        [few] { $count } so vredna pogleda
       *[other] { $count } je vrednih pogleda
    }

wording-report-effort = Trud
wording-report-effort-line = LIX { $lix }: { $band }, { $like }.
wording-report-effort-counts = Povprečno število besed v stavku: { $length }; { $percent } % besed ima več kot šest črk.
wording-report-splitting = Najprej razdelite

wording-report-restriction = Prostor za druge odgovore
wording-report-restriction-line =
    { $count ->
        [0] Noben stavek ne predpisuje rešitve in ne zapira polja.
        [one] { $count } od { $sentences } stavkov in naslovov predpisuje rešitev ali zapira polje.
        [two] { $count } od { $sentences } stavkov in naslovov predpisujeta rešitev ali zapirata polje.
        [few] { $count } od { $sentences } stavkov in naslovov predpisujejo rešitev ali zapirajo polje.
       *[other] { $count } od { $sentences } stavkov in naslovov predpisuje rešitev ali zapira polje.
    }

wording-report-challenges = Izzivi
wording-report-challenges-line =
    { $count ->
        [0] V tem besedilu ni bilo mogoče razbrati izziva.
        [one] Besedilo sprašuje po eni stvari.
        [two] Zdi se, da sta v tem besedilu { $count } izziva.
        [few] Zdi se, da so v tem besedilu { $count } izzivi.
       *[other] Zdi se, da je v tem besedilu { $count } izzivov.
    }
wording-report-challenge-key = Zdi se, da ključni izziv stoji tu: { $key }
wording-report-challenge-key-tag = zdi se, da je to ključni izziv

wording-report-subjects = O čem govori
wording-report-subject = Tema
wording-report-share = Delež
wording-report-deeper = Tu se kaže nekaj globljega od trženja: { $sentence }
wording-report-deeper-tag = Tu se kaže nekaj globljega od trženja:

wording-report-parts-brief = Kaj pove popoln opis izziva
wording-report-parts-pitch = Kaj pove popolna ponudba

wording-report-reach = Kdo se v njem prepozna
wording-report-reach-line =
    { $asked ->
        [one] V tem besedilu se prepozna { $recognised } od { $asked } kompetence.
        [two] V tem besedilu se prepozna { $recognised } od { $asked } kompetenc.
        [few] V tem besedilu se prepozna { $recognised } od { $asked } kompetenc.
       *[other] V tem besedilu se prepozna { $recognised } od { $asked } kompetenc.
    }
wording-report-nearest = Najbližje

wording-report-compare = Jezikovni mentor: prej in potem
wording-report-line = { $gone }, { $come }, { $stayed }.
wording-report-line-gone =
    { $count ->
        [0] Nobena najdba ni odpadla
        [one] { $count } najdba je odpadla
        [two] { $count } najdbi sta odpadli
        [few] { $count } najdbe so odpadle
       *[other] { $count } najdb je odpadlo
    }
wording-report-line-come =
    { $count ->
        [0] nobena ni prišla
        [one] { $count } je prišla
        [two] { $count } sta prišli
        [few] { $count } so prišle
       *[other] { $count } jih je prišlo
    }
wording-report-line-stayed =
    { $count ->
        [0] nobena ni ostala
        [one] { $count } je ostala
        [two] { $count } sta ostali
        [few] { $count } so ostale
       *[other] { $count } jih je ostalo
    }
wording-report-figures = Številke
wording-report-figure = Številka
wording-report-before = Prej
wording-report-after = Potem
wording-report-went = Smer
wording-report-better = bolje
wording-report-worse = slabše
wording-report-figure-of = { $recognised } od { $asked }
wording-report-figure-length = Besed v stavku
wording-report-figure-long = Besede z več kot šestimi črkami, v %
wording-report-figure-findings = Najdbe
wording-report-figure-prescribing = Stavki, ki predpisujejo rešitev
wording-report-figure-challenges = Izzivi
wording-report-figure-missing = Manjkajoči deli
wording-report-figure-reach = Kompetence, ki se prepoznajo
wording-report-scale-marks = Polna oznaka je nova različica, prazna je stara.
wording-report-changed = Kaj se je spremenilo
wording-report-removed = Odstranjeno: { $words }
wording-report-added = Dodano: { $words }
wording-report-gone = Odpadlo
wording-report-come = Prišlo
wording-report-stayed = Še vedno tu
