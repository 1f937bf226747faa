# The language coach: what it finds in a text, said to people. Advice as a facilitator would give it.

wording-quoted = “{ $text }”

## Languages of texts

wording-language-cs = Czech
    .in = in Czech
wording-language-da = Danish
    .in = in Danish
wording-language-de = German
    .in = in German
wording-language-en = English
    .in = in English
wording-language-es = Spanish
    .in = in Spanish
wording-language-fr = French
    .in = in French
wording-language-hu = Hungarian
    .in = in Hungarian
wording-language-it = Italian
    .in = in Italian
wording-language-pl = Polish
    .in = in Polish
wording-language-sk = Slovak
    .in = in Slovak
wording-language-sl = Slovenian
    .in = in Slovenian

## Who reads

wording-reader-creative = read as creative people would
wording-reader-industry = read as people of industry would

## How much it matters

wording-severity-hint = worth a look
wording-severity-notable = many stumble here
wording-severity-severe = shuts people out

## Why a passage was found

wording-share-one-in-ten = about 1 of 10 readers
wording-share-of-ten = about { $readers } of 10 readers

wording-reason-rare-word = Hard for { $share }.
    .label = Rare word
wording-reason-long-compound = Made of { $parts }, and hard for { $share }.
    .label = Long compound
wording-reason-abbreviation = The text does not say what this stands for.
    .label = Unexplained abbreviation
wording-reason-norm = A standard by its number. Only people of the trade know what it asks for.
    .label = Standard
wording-reason-type-number = A number for a material, a part or a machine. It gives outsiders no picture.
    .label = Type number
wording-reason-tolerance = An exact limit. Outsiders cannot tell how much hangs on it.
    .label = Tolerance
wording-reason-technical-unit = “{ $unit }” is a unit of the trade. It gives outsiders no picture.
    .label = Technical unit
wording-reason-long-sentence =
    { $words ->
        [one] { $words } word in one sentence.
       *[other] { $words } words in one sentence: the beginning is forgotten before the end comes.
    }
    .label = Long sentence
wording-reason-nested-sentence =
    { $clauses ->
        [one] { $clauses } clause hangs on others here.
       *[other] { $clauses } clauses and insertions hang on each other here. Readers have to hold them all in mind at once.
    }
    .label = Nested sentence
wording-reason-nominal-style = Nouns stand where verbs could say who does what: { $nouns }.
    .label = Nouns instead of verbs
wording-reason-prescribed-solution = The sentence already names the answer: “{ $solution }”. Somebody with another idea will hardly offer it.
    .label = Prescribed solution
wording-reason-closing-requirement = This condition rules out answers before anybody has thought of them.
    .label = Closing condition
wording-reason-passive =
    { $verbs ->
        [one] It stays open who acts here.
       *[other] It stays open who acts here: { $verbs } verbs of this sentence are passive.
    }
    .label = Passive
wording-reason-internal-name = A name that says something only inside the company.
    .label = Internal name
wording-reason-several-challenges =
    { $count ->
        [one] There is { $count } challenge in this text.
       *[other] There are { $count } challenges in this text. Readers cannot tell which one they are asked about, and often answer none.
    }
    .label = Several challenges
wording-reason-only-marketing = About { $percent } % of what this text is about is marketing and communication. A deeper challenge often hides behind the wish to be seen.
    .label = Only marketing?
wording-reason-missing-part = The text does not say yet { $part }.
    .label = Missing
wording-reason-half-part = The text only touches on { $part }.
    .label = Only touched on
wording-reason-vague-wish = Nobody can act on this wish: it does not say what would be there, or for whom.
    .label = Vague wish
wording-reason-art-jargon = A word of the art world. To people in a company it says little.
    .label = Word of the art world

## What helps

wording-way-say = Say “{ $word }”.
wording-way-explain = Explain it once, for example: “{ $explanation }” ({ $source })
wording-way-explain-once = Explain it once, in half a sentence where it first comes, or take a plainer word.
wording-way-take-apart = Take it apart: say in a few words what { $parts } have to do with each other.
wording-way-say-what-for = Say what it is for. The number itself can go to an attachment.
wording-way-say-what-depends = Say what goes wrong when it is not met, and leave the figure to an attachment.
wording-way-split = Make two sentences of it.
wording-way-split-at = Make two sentences of it. The second can begin at “{ $at }”.
wording-way-ask-what-for = Ask the question behind it: What should be different, and for whom, once there is this answer? Let that be the challenge, and leave the way there open.
wording-way-ask-what-for-solution = Ask the question behind it: What should be different, and for whom, once there is “{ $solution }”? Let that be the challenge, and leave the way there open.
wording-way-ask-what-otherwise = Ask what would happen otherwise, and say that. If nothing much would happen, leave the condition out.
wording-way-use-verbs = Say it with verbs: who does what?
wording-way-say-who-acts = Say who does it.
wording-way-say-what-it-is = Say what it is or what it does. The name can follow in brackets.
wording-way-keep-one = Keep the one on which the others hang, perhaps this: “{ $key }” The others get their turn later.
wording-way-look-deeper = Ask why attention is needed: who does not come, buy or apply, and what keeps them from it?
wording-way-look-deeper-at = Ask why attention is needed: who does not come, buy or apply, and what keeps them from it? Something deeper shows here: “{ $at }”
wording-way-say-part = { $advice }
wording-way-say-what-exactly = Say what will be there at the end, for whom, and how one would notice.
wording-way-say-plainly = Say it as you would to somebody at the machine.

## Parts of a brief and of a pitch

wording-part-who = Who is affected
    .clause = who is affected
    .advice = Name the people who live with the problem, and what they do about it today.
wording-part-why = Why it matters
    .clause = why it matters
    .advice = Say what happens if nothing changes: what is lost, and for whom.
wording-part-tried = What was tried
    .clause = what was tried already
    .advice = Tell what you have tried, and what came of it. What failed helps as much as what worked.
wording-part-known = What is known
    .clause = what is already known
    .advice = Say what you know for sure: figures, observations, what customers or colleagues told you.
wording-part-open = What is open
    .clause = what is still open
    .advice = Say what you do not know yourselves. That is where others can begin.
wording-part-constraints = What every answer must keep to
    .clause = what every answer must keep to
    .advice = Name the one or two limits that truly hold, and say that all else is free.
wording-part-offer = What the creative partner gets
    .clause = what the creative partner gets
    .advice = Say what there is for it: budget or pay, time with your people, access to machines and material, and who owns the rights to ideas.
wording-part-next-step = What happens next
    .clause = what happens next, and by when
    .advice = Say what happens next, and give a date.
wording-part-contact = Who answers questions
    .clause = who answers questions
    .advice = Name a person who answers questions, and how to reach them.
wording-part-cost = What it costs
    .clause = what it costs
    .advice = Name a price or a range, even a rough one. Without it nobody in a company can decide.
wording-part-time = How long it takes
    .clause = how long it takes
    .advice = Say when you could begin and how long it takes until something can be seen.
wording-part-benefit = What the company has from it
    .clause = what the company has from it
    .advice = Say what will be different in the company afterwards: fewer returns, more applications, a product that explains itself.

wording-presence-there = there
wording-presence-half = touched on
wording-presence-missing = missing

## What a text is about

wording-subject-marketing = Marketing and communication
wording-subject-product = The product
wording-subject-process = Making and delivering
wording-subject-service = Service for customers
wording-subject-organisation = People and how they work together
wording-subject-sustainability = Sustainability

## The text in a line

wording-verdict-nothing-to-read = There is nothing to read yet.
wording-verdict-in-another-language = Nothing can be said of it as a whole: it is not in the language that was named.
wording-verdict-inviting = Inviting: somebody from the other world can follow, and can answer.
wording-verdict-nearly-there = Nearly there: it can be followed and answered, and a few passages are worth a second look.
wording-verdict-closed = It can be followed, but it hardly leaves room for any answer except the one it names.
wording-verdict-several = It asks for too much at once.
wording-verdict-on-the-surface = It asks to be seen. What lies beneath does not show yet.
wording-verdict-tiring = It costs so much effort that many will give up before the end.
wording-verdict-unfinished = It can be followed, but it says too little for anybody to answer.
wording-verdict-for-insiders = For insiders so far: what is asked, and the words it is asked in, are those of the trade.

## The changes that help most

wording-change-keep-one = Keep one challenge, and leave the others for later.
wording-change-open-up = Say the problem instead of the answer.
wording-change-look-deeper = Ask what lies behind the wish for attention.
wording-change-plain-words = Say words of the trade plainly, or explain them once.
wording-change-leave-figures = Take standards, type numbers and tolerances to an attachment.
wording-change-split = Make shorter sentences.
wording-change-use-verbs = Say with verbs who does what.
wording-change-say = Say what is missing so far: { $parts }.
wording-change-be-exact = Say exactly what will be there at the end.

## The text as a whole

wording-notice-empty = There is no word in this text.
wording-notice-few-words =
    { $words ->
        [one] This is { $words } word: too little to say much about.
       *[other] These are { $words } words: too little to say much about.
    }
wording-notice-other-language = This seems to be written { $in-language }. If so, name that language; what follows is uncertain.
wording-notice-unknown-language = This is none of the languages that the coach knows, or it is no text at all. What follows is uncertain.
wording-notice-mixed-languages = Parts of this text seem to be written in other languages: { $languages }. What is said about them is uncertain.
wording-notice-no-sentences = There are only headings or items of lists here, no whole sentences. Sentences would tell outsiders how things hang together.
wording-notice-all-capitals = Nearly everything is in capitals, so abbreviations and names cannot be told from words. It also tires the eye.
wording-notice-control-characters = There are characters in it that no text has. It may have been copied from a damaged file.
wording-notice-markup = This was written for a browser. Only what a browser would show was read.
wording-notice-shortened = This text is very long. Only its first { $read } characters were read.

## Effort

wording-lix-very-easy = very easy
wording-lix-easy = easy
wording-lix-medium = medium
wording-lix-hard = hard
wording-lix-very-hard = very hard
wording-lix-very-easy-as = like books for children
wording-lix-easy-as = like stories and magazines
wording-lix-medium-as = like newspapers
wording-lix-hard-as = like letters from authorities
wording-lix-very-hard-as = like laws and dissertations

wording-formula-lix = LIX (Björnsson)
    .scale = the lower, the easier: below 30 very easy, above 60 very hard
wording-formula-flesch = Flesch Reading Ease
    .scale = the higher, the easier: from 0, very hard, to 100, very easy
wording-formula-amstad = Flesch for German (Amstad)
    .scale = the higher, the easier: from 0, very hard, to 100, very easy
wording-formula-vienna = First Vienna formula (Bamberger and Vanecek)
    .scale = the lower, the easier: the school year that reads it, from 4 to about 15
wording-formula-kandel-moles = Flesch for French (Kandel and Moles)
    .scale = the higher, the easier: from 0, very hard, to 100, very easy
wording-formula-gulpease = Gulpease (Lucisano and Piemontese)
    .scale = the higher, the easier: from 0 to 100; below 40 hard even with a school diploma
wording-formula-pisarek = Pisarek
    .scale = the lower, the easier
wording-formula-mistrik = Mistrík
    .scale = the higher, the easier: from 0, hard, to 50, easy; longer texts score higher
wording-formula-szigriszt = Szigriszt Pazos
    .scale = the higher, the easier: from 0, very hard, to 100, very easy

## Facts that a proposal must not bring in

wording-fact-number = The number “{ $text }” is not in the original.
wording-fact-date = The date “{ $text }” is not in the original.
wording-fact-name = The name “{ $text }” is not in the original.
wording-fact-address = The address “{ $text }” is not in the original.

## A hub's own words

wording-glossary-source = your hub’s glossary
wording-glossary-term = Term
    .words = term;word;jargon;expression
wording-glossary-plain = Plain word
    .words = plain word;plain;plain words;say instead;simple word
wording-glossary-explanation = Explanation
    .words = explanation;meaning;definition
wording-glossary-no-term = There is no column “Term”. Give the column with the words this heading, or leave all headings out: then the columns are the word, the plain word and the explanation.
wording-glossary-nothing = No word in it has a plain word or an explanation. Put them in the second and the third column.
