# Preubesedena različica, ki jo predlaga jezikovni model.

proposals-sent = Besedilo pošiljamo na { $host }, kjer ga bo preubesedil model { $model }.
proposals-name = Predlog stroja ({ $model })
proposals-mark = PREDLOG STROJA ({ $model } na { $host })
proposals-adopt = To je napisal stroj. Števila, datume in imena smo primerjali z vašim besedilom, pomena nismo. Nič se ni spremenilo: sprejme ga lahko samo človek.

proposals-off = Noben jezikovni model ni vklopljen in nič ni bilo poslano. Nastavi se v razdelku language_model; v priročniku piše, kako in kam gre besedilo.
proposals-setting = Jezikovnega modela ni mogoče vprašati: language_model.{ $setting } manjka ali ni uporaben. Popravite ga, prosimo, v nastavitvah.
proposals-not-encrypted = Jezikovnega modela ni mogoče vprašati: language_model.endpoint se mora začeti s https://, razen če model teče na tem računalniku. Nič ni bilo poslano.
proposals-unreachable = Ni predloga: { $host } ni dosegljiv. Vaše besedilo je takšno, kot je bilo.
proposals-too-slow = Ni predloga: { $host } ni odgovoril pravočasno. Vaše besedilo je takšno, kot je bilo. Z language_model.timeout_seconds lahko traja dlje.
proposals-led-elsewhere = Ni predloga: { $host } preusmerja na drug naslov, besedilo pa pošljemo samo na tistega iz nastavitev. Popravite, prosimo, language_model.endpoint.
proposals-status = Ni predloga: { $host } je odgovoril z napako { $status }. Vaše besedilo je takšno, kot je bilo.
proposals-too-large = Ni predloga: { $host } je poslal veliko več kot preubesedeno besedilo.
proposals-form = Ni predloga: kar je poslal { $host }, nima oblike takega odgovora. Je language_model.endpoint naslov vmesnika z /chat/completions?

proposals-empty = Predlog je zavrnjen: prazen je.
proposals-cut-off = Predlog je zavrnjen: prekine se pred koncem.
proposals-too-long = Predlog je zavrnjen: število znakov je { $is }, pričakovali smo največ { $most }.
proposals-other-language = Predlog je zavrnjen: njegov jezik je { $language }, ne jezik besedila.
proposals-no-language = Predlog je zavrnjen: ni v nobenem jeziku, ki ga mentor pozna.
proposals-facts = Predlog je zavrnjen: pove nekaj, česar v vašem besedilu ni.
