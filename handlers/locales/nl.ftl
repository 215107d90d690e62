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
    /checkin WIE – een klant vragen hoe het ging; met kenmerk, naam, @gebruikersnaam, bestelling, of als antwoord op de klant
    /customer WIE – de reis van één klant
    /upcoming – wat de komende dagen aan de beurt is
    Een CSV-bestand in deze chat (customer, touchpoint, at) vraagt velen tegelijk, nadat u hebt gezien wat het oplevert.
    /link – een link of QR-code maken
    Antwoorden van ontevreden klanten verschijnen meteen in de chat van de medewerkers.
    Wat u in het onderwerp van een zaak schrijft, of als antwoord op de melding ervan, leest de klant. Wat met // begint, blijft onder elkaar.
help-manager = <b>Managers</b>
    /report – de laatste zeven dagen; /report 2026-W46, /report 2026-11 of /report 2026-11-01 2026-11-15 voor andere
    /report 2026-11 stage=purchase vs 2026-10 – één deel, tegen een andere periode; ook touchpoint=, segment=, channel=, product=
    /pain – wat het meeste pijn doet, over dezelfde perioden
    /done delivery wat we deden – legt het vast, en de volgende rapporten zeggen of het hielp; /done toont wat er gedaan is
    /export – antwoorden, gebeurtenissen of teksten als bestand; perioden en delen als bij /report
help-owner = <b>Eigenaar</b>
    Voeg mij toe aan een groep of kanaal, dan vraag ik u waarvoor die is.
    /setup – mij stap voor stap instellen
    /grant, /revoke – wie medewerker of manager mag zijn
    /audit – wie wat heeft gedaan

## Instellen
owner-welcome = U kunt mij nu instellen. Voeg mij toe aan uw medewerkersgroep en aan uw managementkanaal (als beheerder die berichten mag plaatsen); ik vraag daar waarvoor elk is. /setup leidt u door de rest.
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
reason-blocked = heeft de bot geblokkeerd of Telegram verlaten
reason-deleted = is niet meer op Telegram
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
} · { $asked } gevraagd, van wie { $of } antwoordden ({ $rate }%)
digest-nothing = In deze periode heeft niemand geantwoord.
digest-no-change = Geen echte verandering sinds de periode ervoor.
digest-part = Alleen: { $part }
digest-against = Vergeleken met { $period }
digest-too-few = Te weinig antwoorden om met de periode ervoor te vergelijken: een score vraagt er in beide { $minimum }.
digest-score-worse = ▼ <b>{ $place }</b> ging achteruit: { $score } { $before } → { $after } (n { $n }, een echte verandering)
digest-score-better = ▲ <b>{ $place }</b> ging vooruit: { $score } { $before } → { $after } (n { $n }, een echte verandering)
digest-pain-worse = ▼ { $theme } bij { $place } kost { $points } punten meer (een echte verandering)
digest-pain-better = ▲ { $theme } bij { $place } kost { $points } punten minder (een echte verandering)
digest-pain-worse-number = ▼ { $theme } bij { $place }: { $customers } van { $heard } klanten klagen, eerst { $hits } van { $n } (een echte verandering)
digest-pain-better-number = ▲ { $theme } bij { $place }: { $customers } van { $heard } klanten klagen, eerst { $hits } van { $n } (een echte verandering)
digest-changes-more =
    { $count ->
        [one] En nog één echte verandering.
       *[other] En nog { $count } echte veranderingen.
    }
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
digest-cost-everybody = allen die een score gaven klagen: niemand om mee te vergelijken · { $customers } van { $heard ->
    [one] { $heard } klant
   *[other] { $heard } klanten
}
digest-quote = <i>“{ $quote }”</i>
digest-since-new = nieuw
digest-since-same = geen echte verandering
digest-since-more = { $points } punten meer dan eerst
digest-since-less = { $points } punten minder dan eerst
digest-since-number = eerst { $hits } van { $n }
digest-recovered = <b>Wat zich heeft hersteld</b>
digest-done = <b>Wat er gedaan is, en wat het opleverde</b>
digest-deed-too-few = { $day } · { $theme }: { $deed }. Nog te weinig antwoorden: het vraagt er { $minimum } ervoor en erna.
digest-deed-better = ▲ { $day } · { $theme }: { $deed }. Klachten { $before }% → { $after }% (n { $n }, een echte verandering)
digest-deed-worse = ▼ { $day } · { $theme }: { $deed }. Klachten { $before }% → { $after }% (n { $n }, een echte verandering)
digest-deed-same = { $day } · { $theme }: { $deed }. Klachten { $before }% → { $after }% (n { $n }, geen echte verandering)
digest-more = en nog { $count }
digest-solved = Opgelost: { $closed ->
    [one] { $solved } van { $closed } gesloten zaak zegt dat
   *[other] { $solved } van { $closed } gesloten zaken zeggen dat
 }.
digest-solved-so-far = Opgelost: { $closed ->
    [one] { $solved } van { $closed } gesloten zaak zegt dat
   *[other] { $solved } van { $closed } gesloten zaken zeggen dat
 } (nog geen antwoord: { $silent }).
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
figure-paired = { $earlier } → { $later }, verandering bij dezelfde klanten in punten: { $score }
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
score-sentiment = sentiment van de teksten (−1 tot 1)

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
hint-number-unit = Schrijf hieronder een getal ({ $unit }).
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
quiet-zone = Tijdzone: { $city } (het is er nu { $now }).
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
case-left = 👋 { $owner } heeft deze groep verlaten. Deze zaak staat weer open: wie pakt die op?
case-woken = ⏰ { $owner }, u wilde hier nu op terugkomen.
case-late-answer = ⏳ De klant wacht nog op een antwoord: { $what }. Eigenaar: { $owner }.
case-late-close = ⏳ Deze zaak is nog open: { $what }. Eigenaar: { $owner }.
case-said = 💬 <b>{ $who }</b>
    { $text }
case-said-plain = 💬 { $text }
case-closed-write = Deze zaak is gesloten, dus er is niets verstuurd. Heropen de zaak eerst.
case-unreachable = De klant is niet te bereiken: de bot is geblokkeerd of de chat bestaat niet meer. Er is niets verstuurd.
case-not-delivered = Dit kon niet worden doorgegeven. Telegram staat niet toe dat het wordt gekopieerd.
case-is-it-solved = U liet ons weten dat er iets niet in orde was: { $place }. Is het nu opgelost?
case-thanks-solved = Dank u wel, dat horen we graag.
case-thanks-unsolved = Dank u wel dat u het laat weten. We gaan er opnieuw mee aan de slag. Wat ontbreekt er nog? Schrijf het hieronder.
case-unsolved-told = ↩ De klant zegt dat het niet is opgelost. De zaak is weer open. Eigenaar: { $owner }.
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

## Corrections
alert-corrected = ✏️ <b>{ $who }</b>: opnieuw gelezen, geen reden voor een melding
    { $place }
corrected = ✏️ Gecorrigeerd: { $what }
correction-kept = Genoteerd. De cijfers rekenen er vanaf nu mee. Tik nog eens om het terug te nemen.
correction-back = Teruggenomen. Het telt zoals het gelezen werd.
correction-gone = Hier valt niets te corrigeren: de tekst wordt nog gelezen, is gewijzigd of is gewist.
correction-which = Welk thema klopt niet?
correction-instead = Waar gaat het over in plaats van “{ $theme }”?
correction-missed = Welk thema ontbreekt?
reading-mood = Gelezen als: { $mood }
reading-themes = Thema’s: { $themes }
reading-no-theme = geen
reading-negative = negatief
reading-neutral = neutraal
reading-positive = positief
reading-mixed = gemengd
reading-none = niet gelezen in deze taal
button-object-not-negative = Niet negatief
button-object-no-complaint = Geen klacht
button-object-theme = Verkeerd thema
button-theme-missed = Er ontbreekt een thema
button-theme-none = Geen thema
view-quotes-read = ✏️ toont hoe een citaat gelezen werd; wat niet klopt, kunt u daar corrigeren.

## Exports
export-offer = <b>Export</b> · { $period }
    Wat moet er in het bestand staan? Tik op een formaat, dan wordt het gemaakt.
export-veiled = Zonder personen: codes staan voor klanten, en teksten zijn gemaskeerd.
export-lifted = ⚠ Met personen: kenmerken, namen en teksten zoals ze geschreven zijn. Dit komt in het logboek.
export-which-period = Welke periode? Schrijf /export 2026-W46, of /export 2026-11-01 2026-11-15 (hoogstens een jaar), en desgewenst stage=purchase.
export-file = { $period } · { $count ->
    [one] één rij
   *[other] { $count } rijen
 }, zonder personen
export-file-persons = ⚠ { $period } · { $count ->
    [one] één rij
   *[other] { $count } rijen
 }, met personen. Geef het alleen door aan wie hen mag kennen.
export-nothing = Er is niets te exporteren: { $period }.
export-too-large = Dit is te veel voor een chat: { $count } gegevens. Vraag een kortere periode, of laat het maken met <code>waypulse export</code>.
button-export-responses = Antwoorden
button-export-feedback = Spontane feedback
button-export-events = Gebeurtenissen
button-export-invitations = Uitnodigingen
button-export-verbatims = Teksten en thema’s
button-export-show = Met personen
button-export-hide = Zonder personen

## Links
link-what = Waar leidt de link naartoe? Tik op een contactmoment voor een link die voor iedereen geldt. Of in één regel: <code>/link parcel.delivered C-1001 product=lamp 30d 1x</code> is voor klant C-1001, 30 dagen geldig en voor één persoon.
link-no-touchpoint = Er is geen contactmoment “{ $touchpoint }” met een vragenlijst. Deze zijn er:
link-odd-word = “{ $word }” zegt hier niets. Schrijf een klant, <code>naam=waarde</code>, hoe lang (<code>30d</code>) of voor hoeveel mensen (<code>100x</code>), elk hoogstens één keer.
link-head = 🔗 <b>{ $touchpoint }</b>
    { $address }
link-for-all = Voor iedereen die de link volgt.
link-for-customer = Alleen voor klant { $customer }.
link-most = { $most ->
    [one] Geldig voor één persoon.
   *[other] Geldig voor { $most } mensen.
}
link-until = Geldig tot { $at }.
link-revoked = Ingetrokken: niemand komt er nog mee binnen.
link-caption = Scan deze code en vertel ons hoe het was: { $touchpoint }
link-print = Om af te drukken: dezelfde code, scherp op elk formaat, met de tekst eronder.
link-list = <b>De nieuwste links</b>, en hoeveel mensen ermee binnenkwamen:
link-none = Er is nog geen link gemaakt.
link-line = { $number }. { $what } · { $uses }
link-refused = Links die in de laatste 30 dagen nergens toe leidden:
link-refused-line = { $reason }: { $count }
link-fault-unknown = onbekend
link-fault-forged = vervalst of gewijzigd
link-fault-expired = verlopen
link-fault-used-up = opgebruikt
link-fault-revoked = ingetrokken
link-fault-foreign = van iemand anders
button-link-list = De nieuwste links
button-link-revoke = Intrekken
button-link-revoke-one = { $number } intrekken

## Check-ins
checkin-survey = { $stage } › vragenlijst “{ $survey }”
checkin-with = Met: { $attributes }
checkin-never-asked = Nog nooit iets gevraagd.
checkin-last-answered = Laatst gevraagd: “{ $survey }”, { $at }; beantwoord.
checkin-last-unanswered = Laatst gevraagd: “{ $survey }”, { $at }; niet beantwoord.
checkin-waiting = Staat al klaar: “{ $survey }”, { $at }.
checkin-allowed = Het mag weer vanaf { $at }.
checkin-many = Bij “{ $words }” passen meerdere mensen. Wie bedoelt u?
checkin-why = Waarom toch? Antwoord op dit bericht met de reden in een paar woorden. Die wordt bewaard.
checkin-because = Toch, want: “{ $reason }”
checkin-by = Gestart door { $who }.
checkin-cancelled = Er is niets verstuurd.
checkin-started = Dit is al gestart.
checkin-undone = Teruggenomen door { $by }: { $who } wordt niets gevraagd.
checkin-undo-late = Dit kan niet meer worden teruggenomen.
checkin-undo-soon = Het wordt net verstuurd. Druk zo meteen nog eens.
button-checkin-send = Versturen
button-checkin-override = Toch vragen
button-checkin-other = Over iets anders
button-checkin-cancel = Annuleren
button-checkin-undo = Ongedaan maken
bulk-head = 📄 <b>{ $name }</b>: { $rows ->
    [one] { $rows } regel
   *[other] { $rows } regels
}
bulk-asked = Worden gevraagd: { $count }
bulk-deferred = Uitgesteld: { $count } ({ $reasons })
bulk-suppressed = Worden niet gevraagd: { $count } ({ $reasons })
bulk-known = Al bekend: { $count }
bulk-bad = Onbruikbaar en overgeslagen: { $count }
bulk-bad-row = Regel { $why }
bulk-more = … en nog { $count }
bulk-nothing = Er is niets te starten.
bulk-unusable = 📄 <b>{ $name }</b> is onbruikbaar: { $why }
bulk-lost = Telegram geeft het bestand niet. Zet het er opnieuw in, of gebruik <code>waypulse import events</code>.
bulk-too-large = Dit bestand is te groot; hier kan tot { $most } MB. Gebruik er <code>waypulse import events</code> voor.
bulk-too-many = het heeft te veel regels; hier kunnen er tot { $most }, en met waypulse import events meer
bulk-starting = 📄 <b>{ $name }</b>: gestart door { $who }. Het begint over een minuut; tot dan kan het worden teruggenomen.
bulk-done = 📄 <b>{ $name }</b> is gestart. Nieuw: { $new }, al bekend: { $known }, overgeslagen: { $bad }.
button-bulk-start = Starten
upcoming-head = <b>De komende dagen aan de beurt</b>
upcoming-nothing = De komende zeven dagen is er niets aan de beurt.
upcoming-day = <b>{ $day }</b>: { $count } ({ $surveys })
upcoming-absent = Wacht tot mensen komen of toestemmen: { $count }
customer-head = <b>{ $who }</b>
customer-welcome = mag worden gevraagd
customer-whom = Wiens klantreis wilt u zien?
customer-nobody = Niemand is bekend als “{ $words }”. Probeer het kenmerk, de @gebruikersnaam, de bestelling of een deel van de naam.
customer-nothing = Van de reis van deze persoon is nog niets bekend.
customer-contact = <b>{ $place }</b> · { $at }
customer-answered = Gevraagd { $at }; beantwoord.
customer-unanswered = Gevraagd { $at }; niet beantwoord.
customer-not-asked = Niet gevraagd: { $reason }.
customer-drawing = De afbeelding komt eraan.
button-customer-checkin = Iets vragen
button-customer-picture = Als afbeelding
customer-case-open = 🔔 Een open zaak die nog niemand heeft opgepakt.
bulk-failed = er ging iets mis bij het lezen; het logboek van de beheerder zegt wat

## Roles, the log, and setting up
role-staff = medewerker
role-manager = manager
grant-how = Zo laat u iemand met mij werken: <code>/grant @name staff</code> (medewerker) of <code>/grant @name manager</code>, of <code>/grant staff</code> als antwoord op een bericht van die persoon (stuur het mij gerust door). <code>/revoke @name</code> neemt het terug.
grant-unknown = Ik ken “{ $who }” niet. Laat diegene één keer in de medewerkerschat schrijven of mij /start sturen, antwoord op een bericht van die persoon, of geef het Telegram-nummer.
grant-owner = { $who } is eigenaar en mag alles al.
grant-given = { $who } heeft nu deze rol: { $role }.
grant-told = U hebt hier nu deze rol: { $role }. /help laat zien wat u kunt doen.
grant-line = • { $who } ({ $number }): { $role }, sinds { $since }
revoke-how = Wiens rol? Schrijf <code>/revoke @name</code>, of /revoke als antwoord op een bericht van die persoon. /grant laat zien wie er een heeft.
revoke-nothing = Aan { $who } is geen rol toegekend. Wie in de medewerkerschat of de managementchat zit, heeft daardoor een rol: verwijder diegene daar.
revoke-done = { $who } heeft geen toegekende rol meer. Wie in de medewerkerschat of de managementchat zit, houdt wat dat geeft.
owner-private = Dat hoort alleen in onze privéchat. Stuur het mij daar.
audit-head = <b>Wat er is gedaan</b>, het nieuwste eerst. Tik op een formaat om alles als bestand te krijgen.
audit-file = Het logboek: { $count ->
    [one] één regel
   *[other] { $count } regels
 }, de oudste eerst.
audit-file-newest = De nieuwste { $count } regels van het logboek, de oudste eerst. <code>waypulse audit --out FILE</code> schrijft alles weg.
audit-nothing = Daarvoor is niets gedaan.
audit-line = { $at } · { $who }: { $act } <i>{ $about }</i>
audit-command-line = opdrachtregel
audit-somebody = iemand zonder naam
button-audit-older = Ouder ›
button-audit-newest = Nieuwste
act-own = werd eigenaar
act-grant = kende een rol toe
act-revoke = nam een rol terug
act-chat-purpose = koos waarvoor een chat is
act-trial = probeerde een vragenlijst uit
act-check-in = liet een klant iets vragen
act-override = liet iets vragen tegen een regel in
act-bulk-check-in = liet veel klanten iets vragen
act-undo = nam het terug
act-event-told = meldde een gebeurtenis
act-link-made = maakte een link
act-link-revoked = trok een link in
act-case-taken = nam een zaak op zich
act-case-handed-over = droeg een zaak over
act-case-snoozed = stelde een zaak uit
act-case-closed = sloot een zaak
act-case-reopened = opende een zaak opnieuw
act-correction = verbeterde wat in een tekst is gelezen
act-done = noteerde wat er is gedaan
act-customer-seen = bekeek een klant
act-import = importeerde
act-export = exporteerde
act-forget = liet een klant wissen
act-rewards = voegde codes toe
act-key-made = maakte een sleutel
act-key-revoked = trok een sleutel in
act-hook-added = voegde een webhook toe
act-hook-removed = verwijderde een webhook
act-hook-resumed = hervatte een webhook
setup-head = <b>Instellen</b>
    Tik op een regel om verder te gaan. U kunt altijd stoppen; /setup komt terug bij deze lijst.
setup-done = <b>Instellen</b>
    Alles is geregeld. Tik op een regel om te zien hoe, en hoe u het wijzigt.
setup-has = ✅ { $what }: { $value }
setup-lacks = ▫️ { $what }: nog te doen
setup-is-done = gedaan
setup-journey-has = { $journey }, { $count ->
    [one] { $count } contactmoment met vragen
   *[other] { $count } contactmomenten met vragen
}
setup-staff = <b>Medewerkerschat</b>
    Een groep, met onderwerpen als u wilt. Medewerkers zien daar ontevreden antwoorden meteen en antwoorden klanten van daaruit. Voeg mij toe als beheerder, dan vraag ik u daar waarvoor de chat is.
setup-admin = <b>Managementchat</b>
    Een kanaal of groep waarin het weekrapport wordt geplaatst. Voeg mij toe als beheerder die mag plaatsen, dan vraag ik u daar waarvoor de chat is.
setup-zone = <b>Tijdzone</b>
    Volgens de klok van het bedrijf is het nu { $now } ({ $zone }). Rusturen, dagen en het weekrapport richten zich daarnaar. Om dat te wijzigen zet u de regel <code>WAYPULSE_TIMEZONE=Europe/Amsterdam</code> met uw eigen zone in <code>.env</code> en start u mij opnieuw.
setup-journey = <b>Klantreis</b>
    { $journey }: { $stages }. Talen: { $languages }. Om te wijzigen wat er wordt gevraagd, bewerkt u de bestanden in de map, voert u <code>waypulse check</code> uit en start u mij opnieuw. <code>waypulse init</code> maakt een map om mee te beginnen.
setup-link = <b>Eerste link</b>
    Klanten komen via links bij mij, want wie niet is gekomen, kan ik niet schrijven. Bij welk contactmoment komt hij te staan?
setup-link-made = <b>Eerste link</b>
    { $touchpoint }: { $link }
    Zet hem waar klanten hem zien. Wie hem volgt, krijgt er vragen over, zodra diegene akkoord is.
setup-trial = <b>Zelf proberen</b>
    Kies een vragenlijst, dan vraag ik u zoals ik een klant zou vragen. Die is als proef gemarkeerd, geeft geen melding en telt nergens mee; aan het eind worden uw antwoorden gewist.
trial-head = 🧪 <i>Proef: niets hiervan telt mee.</i>
trial-ended = 🧪 Dat was de proef. Er is geen melding gegeven, en uw antwoorden zijn gewist.
trial-not-now = In een proef doet deze knop niets.
button-setup-start = Instellen
button-setup-staff = Medewerkerschat
button-setup-admin = Managementchat
button-setup-zone = Tijdzone
button-setup-journey = Klantreis
button-setup-link = Eerste link
button-setup-trial = Zelf proberen
button-add-group = Aan een groep toevoegen
button-add-channel = Aan een kanaal toevoegen
menu-checkin = een klant vragen hoe het ging
menu-report = de cijfers van een periode
menu-pain = wat klanten het meest dwarszit
menu-done = noteren wat er aan een thema is gedaan
menu-link = een link of QR-code maken
menu-export = wat is bewaard, als bestand
menu-upcoming = wie binnenkort wordt gevraagd
menu-customer = de reis van één klant
menu-note = een notitie die onder u blijft
menu-setup = de bot stap voor stap instellen
menu-grant = iemand medewerker of manager maken
menu-revoke = een rol terugnemen
menu-audit = wie wat heeft gedaan

## Veel zaken in één bericht
alerts-gathered = 🔔 Er zijn tegelijk nog { $count } ontevreden antwoorden binnengekomen. Tik op een nummer om er een te openen.
cases-moved = Deze groep is een supergroep geworden, en eerdere berichten kunnen niet meer worden gewijzigd. Deze zaken zijn het laatst gesloten; tik op een nummer om er een terug te zien.
case-line = { $number }. { $what }
case-closed-by = gesloten door { $owner }
case-shown-already = Deze zaak staat al in de groep, met de knoppen.
case-no-complaint = Gesloten. Wat er is geschreven, telt voortaan niet als klacht.

## Check-ins about what is known
customer-earlier = Er zijn eerdere contactmomenten; dit zijn de laatste.
bulk-undone = 📄 <b>{ $name }</b>: teruggenomen door { $by }. Er is niets van bewaard.
checkin-told = Al bekend: het gebeurde { $at }, en wordt niet nog eens geteld.
checkin-undone-waits = Teruggenomen door { $by }: voor { $who } is alles gepland zoals het was.

## What is wrong with a file of check-ins
bulk-fault-missing = ontbreekt; vul het in
bulk-fault-id-taken = een andere rij heeft deze id en zegt iets anders; geef elke rij een eigen id
bulk-fault-touchpoint-meant = er is geen contactmoment “{ $value }”; bedoelt u { $meant }?
bulk-fault-touchpoint = er is geen contactmoment “{ $value }”; er zijn { $known }
bulk-fault-channel-meant = er is geen kanaal “{ $value }”; bedoelt u { $meant }?
bulk-fault-channel = er is geen kanaal “{ $value }”; er zijn { $known }
bulk-fault-date = “{ $value }” is geen datum; schrijf er een zoals { $example }
bulk-fault-future = “{ $value }” ligt in de toekomst; schrijf wanneer het gebeurde
bulk-fault-past = “{ $value }” ligt vóór 1970; schrijf wanneer het gebeurde
bulk-fault-language = “{ $value }” is geen taal; schrijf een code zoals en of nl
bulk-fault-money = “{ $value }” is geen bedrag dat maar op één manier te lezen is; schrijf een getal zoals 1250.00
bulk-fault-control = er staan besturingstekens in; verwijder ze
bulk-fault-long = is { $length } tekens lang; hoogstens { $most } zijn mogelijk
bulk-fault-cells = de regel heeft { $values } waarden en de eerste regel { $names } namen; een waarde met het scheidingsteken erin moet tussen aanhalingstekens staan
bulk-fault-quotes = de aanhalingstekens kloppen niet; een aanhalingsteken binnen aanhalingstekens schrijft u dubbel
bulk-fault-line = de regel is te lang; een waarde heeft hoogstens { $most } tekens
bulk-fault-empty = het bestand is leeg; de eerste regel moet de kolommen noemen
bulk-fault-column-meant = de kolom { $column } ontbreekt; is “{ $meant }” bedoeld?
bulk-fault-column = de kolom { $column } ontbreekt; de kolommen zijn { $known }
bulk-fault-unnamed = kolom { $number } heeft geen naam; geef die een naam of verwijder de kolom
bulk-fault-twice = de kolom “{ $column }” staat er twee keer; verwijder er een
bulk-fault-excel = dit is een oud of vergrendeld Excel-bestand; sla het op als CSV
bulk-fault-binary = dit is geen tekst, maar misschien een afbeelding of een pdf; sla het op als CSV
bulk-fault-title = in de eerste regel staat alleen “{ $title }”; daar moeten de namen van de kolommen staan: verwijder wat erboven staat
bulk-fault-head = de eerste regel moet de kolommen noemen
bulk-fault-object = dit is geen JSON-object; schrijf er één op elke regel
bulk-fault-nested = { $names }: een waarde moet een tekst, een getal of een lijst van teksten zijn
bulk-fault-list = het hele bestand is één lijst in JSON; zet elk object ervan op een eigen regel
bulk-fault-sheet = het eerste blad is leeg, en alleen dat wordt gelezen; de eerste rij moet de kolommen noemen
bulk-fault-swollen = deze werkmap is uitgepakt te groot; sla het blad op als CSV
bulk-fault-archive = dit is een archief, maar geen werkmap; pak het uit en stuur het bestand dat erin zit
bulk-fault-workbook = deze werkmap kan niet worden gelezen; open hem in uw spreadsheetprogramma en sla hem op als CSV

## Reports and files that could not be made

newsroom-gave-up = Een rapport of bestand kon niet worden gemaakt, ook niet bij de derde poging. Het logboek van de beheerder zegt waarom.
