## The frame of every page.
layout-skip = Skip to the content
layout-home = { $hub }: to the start page
layout-navigation = Main navigation
layout-menu = Menu
layout-settings = Language and display
layout-language = Language
layout-theme = Display
layout-theme-auto = As the device is set
layout-theme-light = Light
layout-theme-dark = Dark
layout-sign-in = Sign in
layout-sign-out = Sign out
layout-acting-for = for { $organisation }
layout-act-for = Act for
layout-undo = Undo
layout-demo-label = Demo
layout-demo = Fictional demo region: every name and every detail on this page is made up.
layout-colophon = Collider brings creative people and industry together.
layout-privacy = Privacy

## Parts that pages are made of.
side-creative = Creative
side-industry = Industry
side-both = Both sides
side-neither = Neither side
side-unknown = Side unknown
part-unknown = unknown
part-proposed = Proposed: { $value }
part-crumbs = You are here
part-next = Next step
part-steps = Steps
part-step-done = (done)
part-progress = { $done } of { $total }
part-pages = Pages of this list
part-pages-first = To the beginning
part-pages-next = Show more
confidence-1 = guessed
confidence-2 = rather sure
confidence-3 = sure
gain-0 = nothing yet
gain-1 = little
gain-2 = some
gain-3 = much
gain-4 = very much
form-optional = (optional)
form-nothing-lost = Nothing of what you wrote is lost.
form-mistakes =
    { $count ->
        [one] { $count } thing is still missing or not quite right
       *[other] { $count } things are still missing or not quite right
    }

## Languages of phrases, as words in a sentence.
language-bg = Bulgarian
language-bs = Bosnian
language-ca = Catalan
language-cs = Czech
language-cy = Welsh
language-da = Danish
language-de = German
language-el = Greek
language-en = English
language-es = Spanish
language-et = Estonian
language-eu = Basque
language-fi = Finnish
language-fr = French
language-ga = Irish
language-gl = Galician
language-hr = Croatian
language-hu = Hungarian
language-is = Icelandic
language-it = Italian
language-ka = Georgian
language-lb = Luxembourgish
language-lt = Lithuanian
language-lv = Latvian
language-mk = Macedonian
language-mt = Maltese
language-nb = Norwegian Bokmål
language-nl = Dutch
language-nn = Norwegian Nynorsk
language-no = Norwegian
language-pl = Polish
language-pt = Portuguese
language-rm = Romansh
language-ro = Romanian
language-ru = Russian
language-sk = Slovak
language-sl = Slovenian
language-sq = Albanian
language-sr = Serbian
language-sv = Swedish
language-tr = Turkish
language-uk = Ukrainian
