## Kdo kaj vidi v profilu
visibility-title = Kdo kaj vidi
visibility-hint = Vsaka od teh skupin je del prejšnje.
visibility-whole = Celoten profil
visibility-parts = Deli profila
visibility-parts-hint = Posamezen del lahko pokažete manj ljudem kot profil. Kdor ni med njimi, ga tudi ne najde: ne z iskanjem in filtri, ne v matriki, ne v datotekah, ne kot razlog za predlog.
visibility-like-profile = Kot celoten profil
visibility-part-description = Opis
visibility-part-competences = Kaj zna
visibility-part-needs = Kaj išče
visibility-part-works = Primeri dela
visibility-part-details = Velikost, leto ustanovitve, jeziki
visibility-part-website = Spletni naslov
visibility-part-contact = Stik
visibility-group-public = Vsi
    .hint = Tudi brez računa.
visibility-group-members = Člani
    .hint = Ljudje z računom.
visibility-group-other-side = Druga stran
    .hint = Odobrene organizacije iz industrije za ustvarjalno stran, z ustvarjalne strani za industrijo.
visibility-group-matched = Povezane organizacije
    .hint = Tiste, pri katerih sta obe strani sprejeli seznanitev.
visibility-group-facilitators = Samo povezovalci
    .hint = Nihče drug tega ne najde.

## Pogled na profil z drugimi očmi
visibility-see-as = Poglejte kot:
visibility-see-as-saved = Shranjeno različico poglejte kot:
visibility-as-public = ljudje brez računa
visibility-as-members = člani
visibility-as-other-side = organizacije z druge strani
visibility-as-matched = povezane organizacije
visibility-preview = Tako to vidijo { $who }.
visibility-preview-later = Te strani { $who } še ne vidijo. Tako jo bodo videli, ko bo profil odobren in soglasje vpisano.
visibility-preview-hidden = Te strani { $who } ne vidijo.
visibility-preview-end = Nazaj na vaš pogled
visibility-seen-so-by = Tako to vidijo: { $who }.
visibility-nothing-shown = Tukaj ni prikazano ničesar.

## Ko piše organizacija sama
visibility-own-edit = Če spremenite, kar berejo drugi, profil čaka na odobritev povezovalcev; do takrat ga drugi ne vidijo. Kdo kaj vidi, stik in soglasje veljajo takoj.
visibility-saved-and-waits = Organizacija { $name } je shranjena in čaka na odobritev. Do takrat je drugi ne vidijo.
visibility-introduced = Organizaciji sta bili seznanjeni.
visibility-introduced-again = Organizaciji sta bili znova seznanjeni.
