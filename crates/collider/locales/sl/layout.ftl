## Okvir vsake strani.
layout-skip = Na vsebino
layout-home = { $hub }: na začetno stran
layout-navigation = Glavna navigacija
layout-menu = Meni
layout-settings = Jezik in prikaz
layout-language = Jezik
layout-theme = Prikaz
layout-theme-auto = Kot na napravi
layout-theme-light = Svetlo
layout-theme-dark = Temno
layout-sign-in = Prijava
layout-sign-out = Odjava
layout-acting-for = za: { $organisation }
layout-act-for = Delujte za
layout-undo = Razveljavite
layout-demo-label = Predstavitev
layout-demo = Izmišljena predstavitvena regija: vsa imena in podatki na tej strani so izmišljeni.
layout-colophon = Collider povezuje ustvarjalce in industrijo.
layout-privacy = Varstvo podatkov

## Deli, iz katerih so sestavljene strani.
side-creative = Ustvarjalci
side-industry = Industrija
side-both = Obe strani
side-neither = Nobena stran
side-unknown = Stran ni znana
part-unknown = ni znano
part-proposed = Predlog: { $value }
part-crumbs = Nahajate se tukaj
part-next = Naslednji korak
part-steps = Koraki
part-step-done = (opravljeno)
part-progress = { $done } od { $total }
part-pages = Strani tega seznama
part-pages-first = Na začetek
part-pages-next = Pokažite več
confidence-1 = ugibanje
confidence-2 = precej zanesljivo
confidence-3 = zanesljivo
gain-0 = zaenkrat nič
gain-1 = malo
gain-2 = nekaj
gain-3 = veliko
gain-4 = zelo veliko
form-optional = (neobvezno)
form-nothing-lost = Nič od tega, kar ste napisali, ni izgubljeno.
form-mistakes =
    { $count ->
        [one] Prosimo, preglejte še { $count } stvar
        [two] Prosimo, preglejte še { $count } stvari
        [few] Prosimo, preglejte še { $count } stvari
       *[other] Prosimo, preglejte še { $count } stvari
    }

## Jeziki besednih zvez.
language-bg = bolgarščina
language-bs = bosanščina
language-ca = katalonščina
language-cs = češčina
language-cy = valižanščina
language-da = danščina
language-de = nemščina
language-el = grščina
language-en = angleščina
language-es = španščina
language-et = estonščina
language-eu = baskovščina
language-fi = finščina
language-fr = francoščina
language-ga = irščina
language-gl = galicijščina
language-hr = hrvaščina
language-hu = madžarščina
language-is = islandščina
language-it = italijanščina
language-ka = gruzijščina
language-lb = luksemburščina
language-lt = litovščina
language-lv = latvijščina
language-mk = makedonščina
language-mt = malteščina
language-nb = norveščina (bokmål)
language-nl = nizozemščina
language-nn = norveščina (nynorsk)
language-no = norveščina
language-pl = poljščina
language-pt = portugalščina
language-rm = retoromanščina
language-ro = romunščina
language-ru = ruščina
language-sk = slovaščina
language-sl = slovenščina
language-sq = albanščina
language-sr = srbščina
language-sv = švedščina
language-tr = turščina
language-uk = ukrajinščina
