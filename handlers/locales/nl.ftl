# Alles wat Waypulse in het Nederlands zegt. Teksten mogen de HTML van Telegram bevatten; wat wordt ingevuld, is veilig.

## Binnenkomen
start = Hallo { $name }! Na een bezorging, een aankoop of een gesprek willen we u graag twee of drie korte vragen stellen. Zelden, en nooit ’s nachts. Mag dat?
start-known = Welkom terug, { $name }. Er staat nu geen vraag open. /help laat zien wat u hier kunt doen.
button-agree = Ja, dat mag
button-agree-now = Ja, stel de vragen nu
button-refuse = Nee, bedankt
consent-given = Dank u wel. U hoort van ons als er iets te vragen is. Met /stop houdt het op elk moment op.
consent-refused = Goed, we stellen u geen vragen. Als u zich bedenkt, stuur dan /start.
language-which = Welke taal heeft uw voorkeur?
language-chosen = We schrijven u vanaf nu in het Nederlands.

## Een vragenlijst
survey-head = <b>{ $title }</b> · { $number } van { $count }
survey-title = <b>{ $title }</b>
survey-said = { $question } <i>{ $answer }</i>
survey-question = { $question }
hint-nps = 0 = zeer onwaarschijnlijk, 10 = zeer waarschijnlijk
hint-csat = 1 = zeer ontevreden, 5 = zeer tevreden
hint-ces = 1 = heel moeilijk, 7 = heel makkelijk
hint-ces-effort = 1 = heel weinig moeite, 7 = heel veel moeite
hint-text = Schrijf uw antwoord hieronder of stuur een spraakbericht.
answer-yes = Ja
answer-no = Nee
answer-scale = { $value } van { $high }
answer-skipped = overgeslagen
button-back = ‹ Terug
button-skip = Overslaan
button-later = Later
button-stop = Afmelden
later-said = Geen probleem. We vragen het opnieuw op { $at }.
later-until = Geen probleem. U kunt verdergaan tot { $at }: stuur dan /start.
put-off = U wilde later antwoorden; we komen erop terug. Wilt u nu verder, stuur dan /start.
stop-said = We stellen u geen vragen meer. Als u zich bedenkt, stuur dan /start.
survey-expired = Deze vragenlijst is gesloten. Toch bedankt.

## Wat geen antwoord is
refusal-scale = Kies een getal van { $low } tot en met { $high }.
refusal-choice = Kies een van de knoppen.
refusal-yesno = Antwoord met ja of nee.
refusal-text = Antwoord in uw eigen woorden.
refusal-skip = Deze vraag kunt u niet overslaan.
nothing-open = Dank voor uw bericht. Er staat nu geen vraag open. /help laat zien wat u hier kunt doen.
button-old = Deze knop is verlopen.
button-answered = U hebt dit al beantwoord. Met Terug kunt u het wijzigen.
button-foreign = Deze knop is niet voor u bedoeld.
survey-closed = Deze vragenlijst is gesloten.
command-unknown = Deze opdracht ken ik niet. /help laat zien wat u hier kunt doen.
command-not-here = Deze opdracht hoort niet in deze chat. /help laat zien wat u hier kunt doen.

## Hulp
help-customer = We stellen u twee of drie vragen na een aankoop of een bezorging. U antwoordt met een knop of in uw eigen woorden.
help-staff = <b>Medewerkers</b>
    /checkin – een klant vragen hoe het ging
    Antwoorden van ontevreden klanten verschijnen meteen in de chat van de medewerkers.
    Wat u in het onderwerp van een zaak schrijft, of als antwoord op de melding ervan, leest de klant. Wat met // begint, blijft onder elkaar.
help-manager = <b>Managers</b>
    /report – de laatste zeven dagen; /report 2026-W46, /report 2026-11 of /report 2026-11-01 2026-11-15 voor andere
    /report 2026-11 stage=purchase vs 2026-10 – één deel, tegen een andere periode; ook touchpoint=, segment=, channel=, product=
    /pain – wat het meeste pijn doet, over dezelfde perioden
    /done delivery wat we deden – legt het vast, en de volgende rapporten zeggen of het hielp; /done toont wat er gedaan is
help-owner = <b>Eigenaar</b>
    Voeg mij toe aan een groep of kanaal, dan vraag ik u waarvoor die is.

## Instellen
owner-welcome = U kunt mij nu instellen. Voeg mij toe aan uw medewerkersgroep en aan uw managementkanaal (als beheerder die berichten mag plaatsen); ik vraag daar waarvoor elk is.
chat-what-for = Waarvoor zal ik “{ $title }” gebruiken?
button-use-staff = Voor medewerkers: meldingen
button-use-admin = Voor managers: weekrapport
button-use-nothing = Nergens voor
chat-is-staff = Medewerkers zien antwoorden van ontevreden klanten hier meteen en kunnen met /checkin een klant iets vragen.
chat-is-admin = Het weekrapport komt hier. /report maakt er nu een.
chat-is-nothing = Ik blijf hier stil.

## Medewerkers
alert-head = 🔔 <b>{ $who }</b> is niet tevreden
    { $place }
alert-changed = ↩ <b>{ $who }</b> heeft het antwoord gewijzigd
    { $place }
alert-answer = { $question } <b>{ $answer }</b>
alert-quote = { $question }
    <blockquote>{ $answer }</blockquote>
alert-taken = ✅ Opgepakt door { $owner }
alert-taken-already = { $owner } heeft dit al opgepakt.
alert-yours = Deze is van u.
button-take = Ik pak dit op
checkin-what = Waar gaat het over?
checkin-whom = Wie zal ik het vragen?
checkin-nobody = Nog niemand heeft de bot gestart. Klanten komen binnen via een link: zie <code>waypulse link</code>.
checkin-no-touchpoint = Er is geen contactmoment “{ $touchpoint }” met een vragenlijst. U kunt kiezen uit:
checkin-no-customer = Niemand is bekend als “{ $customer }”. Maak een link met <code>waypulse link</code>; wie die volgt, kan iets gevraagd worden.
checkin-head = <b>{ $touchpoint }</b> · { $who }
checkin-now = Wordt nu verstuurd.
checkin-at = Wordt verstuurd op { $at }.
checkin-deferred = Wacht: { $reason }. Er wordt opnieuw gekeken op { $at }.
checkin-absent = Wacht tot { $at } op de klant: { $reason }.
checkin-suppressed = Wordt niet verstuurd: { $reason }.
reason-no-chat = heeft de bot nog niet gestart
reason-no-consent = heeft nog geen toestemming gegeven
reason-opted-out = wil geen vragen krijgen
reason-blocked = heeft de bot geblokkeerd
reason-sampled-out = niet in de steekproef
reason-no-survey = bij dit contactmoment wordt niets gevraagd
reason-too-late = te lang geleden
reason-open-survey = er staat nog een vragenlijst open
reason-gap-after-invitation = onlangs al gevraagd
reason-gap-after-response = onlangs al geantwoord
reason-at-most = de laatste tijd vaak genoeg gevraagd
reason-quiet-hours = rusttijd
reason-weekend = niet in het weekend
reason-paused = heeft de vragen gepauzeerd
reason-same-survey = heeft deze vragenlijst onlangs gehad
reason-quota = al genoeg antwoorden
reason-later = wil het later

## Managers
report-which-period = Welke periode? Schrijf /report 2026-W46, of /report 2026-11-01 2026-11-15 (hoogstens een jaar), en desgewenst vs 2026-W45 om met een andere te vergelijken.
report-which-part = Er is geen “{ $word }” om over te rapporteren. Mogelijk: { $possible }.
digest-week = Week { $week } ({ $days })
digest-head = <b>{ $period }</b> · { $answers ->
    [one] { $answers } reactie
   *[other] { $answers } reacties
}
digest-head-asked = <b>{ $period }</b> · { $answers ->
    [one] { $answers } reactie
   *[other] { $answers } reacties
} · { $asked } gevraagd, { $rate }% antwoordde
digest-nothing = In deze periode heeft niemand geantwoord.
digest-no-change = Geen echte verandering sinds de periode ervoor.
digest-part = Alleen: { $part }
digest-against = Vergeleken met { $period }
digest-too-few = Te weinig antwoorden om met de periode ervoor te vergelijken: een score vraagt er in beide { $minimum }.
digest-score-worse = ▼ <b>{ $place }</b> ging achteruit: { $score } { $before } → { $after } (n { $n }, een echte verandering)
digest-score-better = ▲ <b>{ $place }</b> ging vooruit: { $score } { $before } → { $after } (n { $n }, een echte verandering)
digest-pain-worse = ▼ { $theme } bij { $place } kost { $points } punten meer (een echte verandering)
digest-pain-better = ▲ { $theme } bij { $place } kost { $points } punten minder (een echte verandering)
digest-pain = <b>Wat het meeste pijn doet</b>
digest-no-pain = Niemand klaagde over een bekend thema.
digest-pain-unsure = Niets dat zich van toeval laat onderscheiden.
digest-besides = Ook genoemd: { $themes }.
digest-point = { $rank }  <b>{ $theme }</b> · { $place }
digest-cost = kost { $points } punten { $score } ({ $low } tot { $high }) · { $customers } van { $heard ->
    [one] { $heard } klant
   *[other] { $heard } klanten
}
digest-cost-unknown = te weinig antwoorden om te zeggen wat het kost · { $customers } van { $heard ->
    [one] { $heard } klant
   *[other] { $heard } klanten
}
digest-quote = <i>“{ $quote }”</i>
digest-since-new = nieuw
digest-since-same = geen echte verandering
digest-since-more = { $points } punten meer dan eerst
digest-since-less = { $points } punten minder dan eerst
digest-recovered = <b>Wat zich heeft hersteld</b>
digest-done = <b>Wat er gedaan is, en wat het opleverde</b>
digest-deed-too-few = { $day } · { $theme }: { $deed }. Nog te weinig antwoorden: het vraagt er { $minimum } ervoor en erna.
digest-deed-better = ▲ { $day } · { $theme }: { $deed }. Klachten { $before }% → { $after }% (n { $n }, een echte verandering)
digest-deed-worse = ▼ { $day } · { $theme }: { $deed }. Klachten { $before }% → { $after }% (n { $n }, een echte verandering)
digest-deed-same = { $day } · { $theme }: { $deed }. Klachten { $before }% → { $after }% (n { $n }, geen echte verandering)
digest-more = en nog { $count }
digest-not-asked = Niet gevraagd: { $count } ({ $reasons }).
digest-blind = Niemand wordt gevraagd naar: { $touchpoints }.
view-weeks = <b>Acht weken</b> · { $period }
view-place = <b>{ $place }</b> · { $n ->
    [one] { $n } reactie
   *[other] { $n } reacties
}
view-themes = <b>Klachten</b>
view-segments = <b>Per segment</b>
view-share = { $name }: { $customers } van { $heard ->
    [one] { $heard } klant
   *[other] { $heard } klanten
} ({ $share }%)
view-share-too-few = { $name }: { $customers } van { $heard ->
    [one] { $heard } klant
   *[other] { $heard } klanten
}
view-point-weeks = <b>{ $count ->
    [one] De laatste week
   *[other] De laatste { $count } weken
}</b> { $bars }
    klachten van gehoorde klanten: { $counts }
digest-crossing-worse = ▼ Dezelfde klanten geven { $later } { $points } punten minder dan { $earlier }: { $score } (n { $n }, een echt verschil)
digest-crossing-better = ▲ Dezelfde klanten geven { $later } { $points } punten meer dan { $earlier }: { $score } (n { $n }, een echt verschil)
journey-head = <b>De reis in cijfers</b> · { $period }
journey-nothing = Over de weg van afzonderlijke klanten is in deze periode niets bekend.
journey-odd = <b>Woorden en cijfers die elkaar tegenspreken</b>: { $count }
journey-odd-line = { $place }: { $score } { $value }
figure-told = { $name }: { $value } ({ $low } tot { $high }, n { $n })
figure-real = { $name }: { $value } ({ $low } tot { $high }, n { $n }), een echt verschil
figure-plain = { $name }: { $value } (n { $n })
figure-too-few = { $name }: te weinig klanten (n { $n })
figure-went-on = { $earlier } → { $later }, ging verder
figure-days = { $earlier } → { $later }, dagen tot dan (mediaan, middelste helft)
figure-repeat = Kocht opnieuw
figure-order-value = Gemiddelde aankoop
figure-lifetime-value = Door een klant in totaal betaald
figure-acquisition-cost = Kosten van een nieuwe klant
figure-worth = Betaald per eenheid kosten
figure-paired = { $earlier } → { $later }, { $score } van dezelfde klanten in punten
open-coming = Komt er zo aan.
open-twice = Is al onderweg.
open-gone = Dit rapport is er niet meer. /report maakt een nieuw rapport.
open-nothing = Niemand klaagt hier nog over, of het hoort niet meer bij de klantreis.
button-view-stages = Per fase
button-view-journey = De reis
button-view-weeks = Acht weken
button-view-pdf = PDF
button-view-xlsx = Spreadsheet
done-nothing = Er is nog niets vastgelegd. Schrijf /done delivery wat we deden, en de volgende rapporten zeggen of het hielp.
done-which-theme = Welk thema? Schrijf /done, een van deze, en wat er gedaan is: { $themes }.
done-what = Wat is eraan gedaan? Schrijf /done { $theme } en wat er gedaan is.
done-marked = Vastgelegd: { $theme }. Rapporten vergelijken { $weeks } weken lang de klachten ervoor met die erna.
done-line = { $day } · { $theme }: { $deed }
done-line-by = { $day } · { $theme }: { $deed } ({ $person })
score-told = { $score } { $value } ({ $low } tot { $high }, n { $n })
score-too-few = { $score }: te weinig antwoorden (n { $n })
score-before = was { $before }, een echte verandering
score-csat = tevredenheid
score-nps = aanbeveling (NPS)
score-ces = gemak
score-sentiment = toon van de teksten

## Reminders
reminder-head = <i>Een korte herinnering: u hebt nog niet geantwoord. Het kost minder dan een minuut.</i>
reminder-moved = <i>De vraag staat hieronder nog een keer.</i>

## Later, and thanks
later-when = Wanneer zullen we het opnieuw vragen?
button-hours = Over 3 uur, om { $time }
button-today = Vandaag om { $time }
button-tonight = Vanavond om { $time }
button-tomorrow = Morgen om { $time }
button-stay = ‹ Terug naar de vraag
button-now = Nu antwoorden
thanks-promoter = Dank u wel! Fijn dat het goed is gegaan.
thanks-passive = Dank u wel! Uw antwoorden gaan rechtstreeks naar de mensen die er iets mee kunnen doen.
thanks-detractor = Dank u wel dat u het ons vertelt. Het spijt ons dat het niet ging zoals het hoort.
promise-somebody = { $name } leest dit vandaag nog.
promise-anybody = Iemand van ons leest dit vandaag nog.
promise-signed = — { $name }
own-words = { $words }
review-ask = Wilt u het ook aan anderen vertellen?
button-review = Review schrijven
reward-given = Als dank krijgt u van ons een code: <code>{ $code }</code>
button-copy = Code kopiëren
rewards-few = Er zijn nog maar { $left } codes over in de pool “{ $pool }”. Voeg er meer toe met <code>waypulse rewards add { $pool } FILE</code>.
rewards-gone = De laatste code in de pool “{ $pool }” is weggegeven. Niemand krijgt er nog een tot u er meer toevoegt met <code>waypulse rewards add { $pool } FILE</code>.

## Kinds of questions
answer-none = geen ervan
answer-text = spraakbericht
answer-photo = foto
button-done = Klaar
button-share = 📱 Mijn nummer delen
hint-rating = 1 = slechtst, { $most } = best
hint-other = Of schrijf hieronder uw eigen antwoord.
hint-choices = Vink alles aan wat van toepassing is en tik dan op Klaar.
hint-choices-most = Vink er hoogstens { $most } aan en tik dan op Klaar.
hint-number = Schrijf hieronder een getal.
hint-number-unit = Schrijf hieronder een getal, in { $unit }.
hint-number-between = Schrijf een getal van { $low } tot en met { $high }.
hint-number-from = Schrijf een getal vanaf { $low }.
hint-number-to = Schrijf een getal tot en met { $high }.
hint-photo = Stuur een foto met de paperclip hieronder.
hint-consent = We gebruiken het alleen hiervoor. Vindt u dat goed?
hint-contact = Schrijf uw e-mailadres of telefoonnummer.
contact-how = Dank u wel. Deel uw nummer met de knop hieronder, of schrijf uw e-mailadres of een ander nummer.
contact-noted = Dank u wel, genoteerd.
contact-left = In orde.
refusal-choices = Vink de knoppen aan en tik op Klaar, of schrijf hun nummers, zoals 1, 3.
refusal-least = Kies er minstens { $least }.
refusal-most = Kies er hoogstens { $most }.
refusal-number = Schrijf een getal, zoals 12.
refusal-whole = Schrijf een heel getal, zoals 12.
refusal-decimals = Kort het getal in, met hoogstens { $decimals } achter de komma.
refusal-between = Schrijf een getal van { $low } tot en met { $high }.
refusal-too-low = Schrijf een getal vanaf { $low }.
refusal-too-high = Schrijf een getal tot en met { $high }.
refusal-photo = Stuur hier een foto.
refusal-contact = Deel uw eigen nummer met de knop hieronder, of schrijf uw e-mailadres of telefoonnummer.
refusal-consent = Mogen we het gebruiken? Tik op de knop hierboven, of schrijf ja of nee.
text-full = Dank u wel, meer kunnen we bij dit antwoord niet bewaren.

## In control
start-kept = We bewaren uw naam zoals die hier staat, waarover we u iets vragen en uw antwoorden. Bewaartermijn: { $kept }. Met /mydata ziet u alles, met /forget wist u het en met /stop houden de vragen op.
menu-feedback = ons iets vertellen
menu-language = uw taal kiezen
menu-pause = een tijdje geen vragen
menu-quiet = uren zonder vragen, en uw tijdzone
menu-mydata = zien wat we van u bewaren
menu-forget = alles over u laten wissen
menu-stop = geen vragen meer
menu-start = weer vragen krijgen
menu-help = wat u hier kunt doen
help-line = /{ $command } – { $what }
own-nobody = We kennen u nog niet en bewaren niets van u. Met /start begint u.
pause-until = We vragen u niets tot { $at }.
pause-none = Er is geen pauze ingesteld; we mogen u dus iets vragen. Hoe lang zullen we u met rust laten? U kunt ook /pause 14 schrijven.
pause-days = Schrijf een aantal dagen van 1 tot en met { $most }, zoals /pause 14.
button-pause = { $days } dagen
button-pause-end = De pauze nu beëindigen
quiet-hours = We laten u met rust van { $start } tot { $end }.
quiet-none = Er zijn geen rusturen ingesteld.
quiet-zone = Volgens de klok in { $city }, waar het nu { $now } is.
quiet-how = Tik hieronder om dit te wijzigen. Of schrijf andere uren, zoals /quiet 22-8, of waar u woont, zoals /quiet Lissabon.
quiet-unread = Dat heb ik niet begrepen. Schrijf uren, zoals /quiet 22-8, of een grote stad of het land waar u woont, zoals /quiet Lissabon.
button-quiet-usual = De gebruikelijke uren
feedback-ask = Wat wilt u ons vertellen? Schrijf het hieronder.
feedback-where = Dank u wel, we hebben het ontvangen. Waar gaat het over?
feedback-placed = Dank u wel! Genoteerd bij: { $place }.
feedback-elsewhere = Dank u wel! We geven uw woorden door.
button-feedback-other = Iets anders
mydata-head = <b>Wat we van u bewaren</b>
mydata-name = Naam: { $name }
mydata-customer = Ons kenmerk voor u: { $customer }
mydata-segments = Groepen: { $segments }
mydata-unasked = U hebt nog niet gezegd of we u iets mogen vragen.
mydata-given = U hebt er op { $at } mee ingestemd dat we u vragen stellen.
mydata-withdrawn = U hebt op { $at } laten weten dat u geen vragen wilt.
mydata-counts = { $events ->
    [one] { $events } gebeurtenis
   *[other] { $events } gebeurtenissen
}, { $answers ->
    [one] { $answers } antwoord
   *[other] { $answers } antwoorden
}, waarvan { $texts } in uw eigen woorden. In het bestand hieronder staat alles, ook wat we in uw woorden hebben gelezen.
mydata-why = <b>Waarom we u iets vroegen, en waarom niet</b>
mydata-asked = • { $place }: gevraagd op { $at }
mydata-planned = • { $place }: wordt beslist op { $at }
mydata-not-asked = • { $place }: niet gevraagd ({ $reason })
mydata-kept = Bewaartermijn: { $kept }. Daarna worden uw woorden en uw naam gewist; cijfers zonder u blijven.
mydata-can = Met /forget wist u dit alles nu. Met /stop houden de vragen op. Met /quiet, /pause en /language bepaalt u hoe we vragen.
mydata-file = Alles wat we van u bewaren.
forget-sure = Zullen we alles over u wissen? Uw naam, uw woorden en alles waaruit blijkt wie u bent. Dit kan niet ongedaan worden gemaakt. Scores blijven in onze cijfers, zonder u.
button-forget = Ja, alles wissen
button-forget-not = Nee, bewaren
forget-not = Er is niets gewist.
forget-begun = Alles wordt gewist. Zo dadelijk krijgt u een nummer als bewijs.
forget-done = Alles over u is gewist. Bewijsnummer: <code>{ $proof }</code>. We kennen u niet meer; met /start begint u opnieuw.
forget-nothing = We bewaren niets van u.
alert-erased = 🗑 Gewist: de klant wilde vergeten worden.

## Other systems
hook-paused = Wat aan { $host } wordt gemeld, komt al lange tijd niet aan en is daarom gepauzeerd. Wat wacht, wordt zeven dagen bewaard. Herstel de ontvanger en typ daarna <code>waypulse hook resume { $number }</code>.

## Cases
alert-words = Zegt: { $words }
alert-fallen = Gaf de vorige keer een { $before }.
alert-score = Eerder: { $place }, { $answer } ({ $at })
alert-journey = Tot nu toe: { $way }
case-topic = { $who } · { $place }
case-snoozed = 💤 { $owner } komt erop terug: { $at }
case-closed = ☑ Gesloten door { $owner }: { $reason }
case-says-solved = 🎉 De klant zegt dat het is opgelost.
case-reason-solved = opgelost
case-reason-unreached = niet te bereiken
case-reason-no-complaint = geen klacht
case-reason-other = een andere reden
case-closed-already = Deze zaak is gesloten.
case-nobody = nog niemand
case-nobody-else = In deze chat is nog niemand anders gezien.
case-handed = 👋 { $owner }, { $by } heeft deze zaak aan u overgedragen.
case-woken = ⏰ { $owner }, u wilde hier nu op terugkomen.
case-late-answer = ⏳ <b>{ $who }</b> wacht nog op een antwoord. Eigenaar: { $owner }.
case-late-close = ⏳ De zaak van <b>{ $who }</b> is nog open. Eigenaar: { $owner }.
case-said = 💬 <b>{ $who }</b>
    { $text }
case-said-plain = 💬 { $text }
case-closed-write = Deze zaak is gesloten, dus er is niets verstuurd. Heropen de zaak eerst.
case-unreachable = { $who } is niet te bereiken: de bot is geblokkeerd of de chat bestaat niet meer. Er is niets verstuurd.
case-not-delivered = Dit kon niet worden doorgegeven: { $who }. Telegram staat niet toe dat het wordt gekopieerd.
case-is-it-solved = U liet ons weten dat er iets niet in orde was: { $place }. Is het nu opgelost?
case-thanks-solved = Dank u wel, dat horen we graag.
case-thanks-unsolved = Dank u wel dat u het laat weten. We gaan er opnieuw mee aan de slag. Wat ontbreekt er nog? Schrijf het hieronder.
case-solved-told = 🎉 <b>{ $who }</b> zegt dat het is opgelost.
case-unsolved-told = ↩ <b>{ $who }</b> zegt dat het niet is opgelost. De zaak is weer open. Eigenaar: { $owner }.
button-case-hand = Overdragen
button-case-later = Straks
button-case-close = Sluiten
button-case-tomorrow = Morgen om 9 uur
button-case-days = Over drie dagen
button-case-solved = Opgelost
button-case-unreached = Niet te bereiken
button-case-no-complaint = Geen klacht
button-case-other = Een andere reden
button-case-reopen = Heropenen
button-solved-yes = Ja, het is opgelost
button-solved-no = Nee, nog niet
