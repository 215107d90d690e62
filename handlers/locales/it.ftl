# Tutto ciò che Waypulse dice in italiano. I testi possono contenere l’HTML di Telegram; ciò che viene inserito è reso innocuo.

## Arrivo
start = Salve, { $name }! Dopo una consegna, un acquisto o una telefonata vorremmo farLe due o tre brevi domande. Di rado, e mai di notte. È d’accordo?
start-known = Che piacere ritrovarLa, { $name }. Al momento non c’è nessuna domanda in sospeso. /help mostra che cosa può fare qui.
button-agree = Sì, sono d’accordo
button-agree-now = Sì, fate pure le domande
button-refuse = No, grazie
consent-given = Grazie. Le scriveremo quando ci sarà qualcosa da chiedere. Con /stop può smettere in qualsiasi momento.
consent-refused = Va bene, non Le chiederemo nulla. Se cambia idea, invii /start.
language-which = Quale lingua preferisce?
language-chosen = D’ora in poi Le scriveremo in italiano.

## Un sondaggio
survey-head = <b>{ $title }</b> · { $number } di { $count }
survey-title = <b>{ $title }</b>
survey-said = { $question } <i>{ $answer }</i>
survey-question = { $question }
hint-nps = 0 = per nulla probabile, 10 = estremamente probabile
hint-csat = 1 = molto insoddisfacente, 5 = molto soddisfacente
hint-ces = 1 = molto difficile, 7 = molto facile
hint-ces-effort = 1 = pochissimo impegno, 7 = moltissimo impegno
hint-text = Scriva la Sua risposta qui sotto o invii un messaggio vocale.
answer-yes = Sì
answer-no = No
answer-scale = { $value } su { $high }
answer-skipped = saltata
button-back = ‹ Indietro
button-skip = Salta
button-later = Più tardi
button-stop = Basta così
later-said = Nessun problema. Torneremo a chiedere: { $at }.
later-until = Nessun problema. Può continuare fino a { $at }: basta inviare /start.
put-off = Voleva rispondere più tardi; torneremo a chiedere. Per continuare adesso, invii /start.
stop-said = Non Le faremo più domande. Se cambia idea, invii /start.
survey-expired = Questo sondaggio è terminato. Grazie comunque.

## Ciò che non è una risposta
refusal-scale = Scelga un numero da { $low } a { $high }, per favore.
refusal-choice = Scelga uno dei pulsanti, per favore.
refusal-yesno = Risponda sì o no, per favore.
refusal-text = Risponda con parole Sue, per favore.
refusal-skip = Questa domanda non si può saltare.
nothing-open = Grazie del messaggio. Al momento non c’è nessuna domanda in sospeso. /help mostra che cosa può fare qui.
button-old = Questo pulsante non è più valido.
button-answered = Ha già risposto. Con «Indietro» può cambiare la risposta.
button-foreign = Questo pulsante non è per Lei.
survey-closed = Questo sondaggio è terminato.
command-unknown = Non conosco questo comando. /help mostra che cosa può fare qui.
command-not-here = Questo comando non è previsto in questa chat. /help mostra che cosa può fare qui.

## Aiuto
help-customer = Le facciamo due o tre domande dopo un acquisto o una consegna. Risponde con un pulsante o con parole Sue.
help-staff = <b>Team</b>
    /checkin – chiedere a un cliente com’è andata
    Le risposte di chi è scontento appaiono subito nella chat del team.
    Ciò che scrive nell’argomento di un caso, o in risposta al suo avviso, lo legge il cliente. Ciò che inizia con // resta tra voi.
help-manager = <b>Responsabili</b>
    /report – gli ultimi sette giorni; /report 2026-W46, /report 2026-11 o /report 2026-11-01 2026-11-15 per altri
    /report 2026-11 stage=purchase vs 2026-10 – una parte, a confronto con un altro periodo; anche touchpoint=, segment=, channel=, product=
    /pain – ciò che pesa di più, negli stessi periodi
    /done delivery che cosa abbiamo fatto – lo annota, e i rapporti successivi dicono se è servito; /done mostra che cosa è stato fatto
help-owner = <b>Titolare</b>
    Mi aggiunga a un gruppo o a un canale e Le chiederò a che cosa serve.

## Configurazione
owner-welcome = Ora può configurarmi. Mi aggiunga al gruppo del team e al canale della direzione (come amministratore che può pubblicare); lì Le chiederò a che cosa serve ciascuno.
chat-what-for = A che cosa serve «{ $title }»?
button-use-staff = Team: verifiche e avvisi
button-use-admin = Direzione: rapporto
button-use-nothing = A niente
chat-is-staff = Il team vedrà qui subito le risposte di chi è scontento e potrà sentire un cliente con /checkin.
chat-is-admin = Il rapporto settimanale uscirà qui. /report ne prepara uno adesso.
chat-is-nothing = Qui non dirò nulla.

## Team
alert-head = 🔔 <b>{ $who }</b> ha espresso scontento
    { $place }
alert-changed = ↩ <b>{ $who }</b> ha cambiato la risposta
    { $place }
alert-answer = { $question } <b>{ $answer }</b>
alert-quote = { $question }
    <blockquote>{ $answer }</blockquote>
alert-taken = ✅ Se ne occupa { $owner }
alert-taken-already = Se ne occupa già { $owner }.
alert-yours = Ora è Suo.
button-take = Me ne occupo io
checkin-what = Di che cosa si tratta?
checkin-whom = A chi devo chiedere?
checkin-nobody = Nessuno ha ancora avviato il bot. I clienti arrivano con un link: si veda <code>waypulse link</code>.
checkin-no-touchpoint = Non c’è nessun punto di contatto «{ $touchpoint }» con un sondaggio. Si può scegliere tra:
checkin-no-customer = Nessuno è noto come «{ $customer }». Crei un link con <code>waypulse link</code>; a chi lo segue si potrà chiedere.
checkin-head = <b>{ $touchpoint }</b> · { $who }
checkin-now = Parte adesso.
checkin-at = Invio previsto: { $at }.
checkin-deferred = In attesa: { $reason }. Prossima verifica: { $at }.
checkin-absent = In attesa del cliente fino a { $at }: { $reason }.
checkin-suppressed = Non verrà inviato: { $reason }.
reason-no-chat = non ha ancora avviato il bot
reason-no-consent = non ha ancora dato il consenso
reason-opted-out = non desidera ricevere domande
reason-blocked = ha bloccato il bot
reason-sampled-out = fuori dal campione
reason-no-survey = in questo punto di contatto non si chiede nulla
reason-too-late = troppo tempo fa
reason-open-survey = un altro sondaggio è aperto
reason-gap-after-invitation = domanda fatta da poco
reason-gap-after-response = ha risposto da poco
reason-at-most = già abbastanza domande di recente
reason-quiet-hours = ore di riposo
reason-weekend = non nel fine settimana
reason-paused = ha messo in pausa le domande
reason-same-survey = questo sondaggio c’è stato da poco
reason-quota = già abbastanza risposte
reason-later = preferisce più tardi

## Responsabili
report-which-period = Quale periodo? Scriva /report 2026-W46 o /report 2026-11-01 2026-11-15 (al massimo un anno) e, se vuole, vs 2026-W45 per confrontarlo con un altro.
report-which-part = «{ $word }» non esiste. Possibili: { $possible }.
digest-week = Settimana { $week } ({ $days })
digest-head = <b>{ $period }</b> · { $answers ->
    [one] { $answers } risposta
    [many] { $answers } di risposte
   *[other] { $answers } risposte
}
digest-head-asked = <b>{ $period }</b> · { $answers ->
    [one] { $answers } risposta
    [many] { $answers } di risposte
   *[other] { $answers } risposte
} · { $asked ->
    [one] { $asked } richiesta
    [many] { $asked } di richieste
   *[other] { $asked } richieste
}, ha risposto il { $rate }%
digest-nothing = Nessuno ha risposto in questo periodo.
digest-no-change = Nessun cambiamento reale rispetto al periodo precedente.
digest-part = Solo: { $part }
digest-against = A confronto con { $period }
digest-too-few = Troppo poche risposte per un confronto con il periodo precedente: per un punteggio ne servono { $minimum } in entrambi.
digest-score-worse = ▼ <b>{ $place }</b>, in calo: { $score } { $before } → { $after } (n { $n }, cambiamento reale)
digest-score-better = ▲ <b>{ $place }</b>, in crescita: { $score } { $before } → { $after } (n { $n }, cambiamento reale)
digest-pain-worse = ▼ { $theme } ({ $place }): { $points } punti persi in più (cambiamento reale)
digest-pain-better = ▲ { $theme } ({ $place }): { $points } punti persi in meno (cambiamento reale)
digest-pain = <b>Ciò che pesa di più</b>
digest-no-pain = Nessuno si è lamentato di un tema noto.
digest-pain-unsure = Niente che si distingua dal caso.
digest-besides = Citati anche: { $themes }.
digest-point = { $rank }  <b>{ $theme }</b> · { $place }
digest-cost = costa { $points } punti di { $score } (da { $low } a { $high }) · { $customers } su { $heard ->
    [one] { $heard } cliente
    [many] { $heard } di clienti
   *[other] { $heard } clienti
}
digest-cost-unknown = troppo poche risposte per dire quanto costa · { $customers } su { $heard ->
    [one] { $heard } cliente
    [many] { $heard } di clienti
   *[other] { $heard } clienti
}
digest-quote = <i>«{ $quote }»</i>
digest-since-new = nuovo
digest-since-same = nessun cambiamento reale
digest-since-more = { $points } punti più di prima
digest-since-less = { $points } punti meno di prima
digest-recovered = <b>Ciò che si è ripreso</b>
digest-done = <b>Che cosa è stato fatto, e con quale esito</b>
digest-deed-too-few = { $day } · { $theme }: { $deed }. Ancora troppo poche risposte: ne servono { $minimum } prima e dopo.
digest-deed-better = ▲ { $day } · { $theme }: { $deed }. Lamentele { $before }% → { $after }% (n { $n }, cambiamento reale)
digest-deed-worse = ▼ { $day } · { $theme }: { $deed }. Lamentele { $before }% → { $after }% (n { $n }, cambiamento reale)
digest-deed-same = { $day } · { $theme }: { $deed }. Lamentele { $before }% → { $after }% (n { $n }, nessun cambiamento reale)
digest-more = e ancora { $count }
digest-not-asked = Senza domande: { $count } ({ $reasons }).
digest-blind = Non si chiede a nessuno di: { $touchpoints }.
view-weeks = <b>Otto settimane</b> · { $period }
view-place = <b>{ $place }</b> · { $n ->
    [one] { $n } risposta
    [many] { $n } di risposte
   *[other] { $n } risposte
}
view-themes = <b>Lamentele</b>
view-segments = <b>Per segmento</b>
view-share = { $name }: { $customers } su { $heard ->
    [one] { $heard } cliente
    [many] { $heard } di clienti
   *[other] { $heard } clienti
} ({ $share }%)
view-share-too-few = { $name }: { $customers } su { $heard ->
    [one] { $heard } cliente
    [many] { $heard } di clienti
   *[other] { $heard } clienti
}
view-point-weeks = <b>{ $count ->
    [one] L’ultima settimana
    [many] L’ultimo { $count } di settimane
   *[other] Le ultime { $count } settimane
}</b> { $bars }
    lamentele per clienti sentiti: { $counts }
digest-crossing-worse = ▼ Gli stessi clienti danno a { $later } { $points } punti in meno che a { $earlier }: { $score } (n { $n }, differenza reale)
digest-crossing-better = ▲ Gli stessi clienti danno a { $later } { $points } punti in più che a { $earlier }: { $score } (n { $n }, differenza reale)
journey-head = <b>Il percorso in cifre</b> · { $period }
journey-nothing = Del percorso dei singoli clienti in questo periodo non si sa nulla.
journey-odd = <b>Parole e voti che si contraddicono</b>: { $count }
journey-odd-line = { $place }: { $score } { $value }
figure-told = { $name }: { $value } (da { $low } a { $high }, n { $n })
figure-real = { $name }: { $value } (da { $low } a { $high }, n { $n }), differenza reale
figure-plain = { $name }: { $value } (n { $n })
figure-too-few = { $name }: troppo pochi clienti (n { $n })
figure-went-on = { $earlier } → { $later }, sono andati avanti
figure-days = { $earlier } → { $later }, giorni fino ad allora (mediana, metà centrale)
figure-repeat = Hanno acquistato di nuovo
figure-order-value = Acquisto medio
figure-lifetime-value = Pagato in tutto da un cliente
figure-acquisition-cost = Costo di un nuovo cliente
figure-worth = Pagato per unità di costo
figure-paired = { $earlier } → { $later }, { $score } degli stessi clienti in punti
open-coming = Arriva subito.
open-twice = È già in arrivo.
open-gone = Questo rapporto non c’è più. /report ne prepara uno nuovo.
open-nothing = Nessuno se ne lamenta più, o non fa più parte del percorso.
button-view-stages = Per fase
button-view-journey = Il percorso
button-view-weeks = Otto settimane
button-view-pdf = PDF
button-view-xlsx = Foglio di calcolo
done-nothing = Non è ancora annotato nulla. Scriva /done delivery che cosa abbiamo fatto, e i rapporti successivi diranno se è servito.
done-which-theme = Quale tema? Scriva /done, uno di questi e che cosa è stato fatto: { $themes }.
done-what = Che cosa è stato fatto? Scriva /done { $theme } e che cosa è stato fatto.
done-marked = Annotato: { $theme }. Per { $weeks } settimane i rapporti confrontano le lamentele di prima con quelle di dopo.
done-line = { $day } · { $theme }: { $deed }
done-line-by = { $day } · { $theme }: { $deed } ({ $person })
score-told = { $score } { $value } (da { $low } a { $high }, n { $n })
score-too-few = { $score }: troppo poche risposte (n { $n })
score-before = prima { $before }, cambiamento reale
score-csat = soddisfazione
score-nps = raccomandazione (NPS)
score-ces = facilità
score-sentiment = tono dei testi

## Reminders
reminder-head = <i>Un breve promemoria: non ha ancora risposto. Le basta meno di un minuto.</i>
reminder-moved = <i>La domanda è ripetuta più in basso.</i>

## Later, and thanks
later-when = Quando possiamo chiederglielo di nuovo?
button-hours = Tra 3 ore, alle { $time }
button-today = Oggi alle { $time }
button-tonight = Stasera alle { $time }
button-tomorrow = Domani alle { $time }
button-stay = ‹ Torna alla domanda
button-now = Rispondi ora
thanks-promoter = Grazie! Ci fa piacere che sia andato tutto bene.
thanks-passive = Grazie! Le Sue risposte arrivano direttamente a chi può fare qualcosa.
thanks-detractor = Grazie per avercelo detto. Ci dispiace che non sia andata come doveva.
promise-somebody = { $name } lo legge oggi stesso.
promise-anybody = Qualcuno di noi lo legge oggi stesso.
promise-signed = — { $name }
own-words = { $words }
review-ask = Vuole raccontarlo anche ad altri?
button-review = Scrivi una recensione
reward-given = Per ringraziarLa, ecco un codice per Lei: <code>{ $code }</code>
button-copy = Copia il codice
rewards-few = Restano solo { $left } codici nella riserva «{ $pool }». Ne aggiunga altri con <code>waypulse rewards add { $pool } FILE</code>.
rewards-gone = L’ultimo codice della riserva «{ $pool }» è stato assegnato. Nessuno ne riceverà finché non ne aggiunge altri con <code>waypulse rewards add { $pool } FILE</code>.

## Kinds of questions
answer-none = nessuna
answer-text = messaggio vocale
answer-photo = foto
button-done = Fatto
button-share = 📱 Condividi il mio numero
hint-rating = 1 = il peggio, { $most } = il meglio
hint-other = Oppure scriva qui sotto la Sua risposta.
hint-choices = Spunti tutto ciò che vale, poi tocchi «Fatto».
hint-choices-most = Ne spunti al massimo { $most }, poi tocchi «Fatto».
hint-number = Scriva un numero qui sotto.
hint-number-unit = Scriva un numero qui sotto ({ $unit }).
hint-number-between = Scriva un numero da { $low } a { $high }.
hint-number-from = Scriva un numero a partire da { $low }.
hint-number-to = Scriva un numero fino a { $high }.
hint-photo = Invii una foto con la graffetta qui sotto.
hint-consent = Lo usiamo solo per questo. È d’accordo?
hint-contact = Scriva il Suo indirizzo e-mail o il Suo numero di telefono.
contact-how = Grazie. Condivida il Suo numero con il pulsante qui sotto, oppure scriva il Suo indirizzo e-mail o un altro numero.
contact-noted = Grazie, preso nota.
contact-left = Va bene.
refusal-choices = Spunti i pulsanti e tocchi «Fatto», oppure scriva i loro numeri, per esempio 1, 3.
refusal-least = Ne scelga almeno { $least }, per favore.
refusal-most = Ne scelga al massimo { $most }, per favore.
refusal-number = Scriva un numero, per favore, per esempio 12.
refusal-whole = Scriva un numero intero, per favore, per esempio 12.
refusal-decimals = Accorci il numero, per favore; cifre dopo la virgola: al massimo { $decimals }.
refusal-between = Scriva un numero da { $low } a { $high }, per favore.
refusal-too-low = Scriva un numero a partire da { $low }, per favore.
refusal-too-high = Scriva un numero fino a { $high }, per favore.
refusal-photo = Invii qui una foto, per favore.
refusal-contact = Condivida il Suo numero con il pulsante qui sotto, oppure scriva il Suo indirizzo e-mail o numero di telefono.
refusal-consent = Possiamo usarlo? Tocchi il pulsante qui sopra, oppure scriva sì o no.
text-full = Grazie, non possiamo conservare altro in questa risposta.

## In control
start-kept = Conserviamo il Suo nome come appare qui, l’oggetto delle nostre domande e le Sue risposte. Durata: { $kept }. /mydata mostra tutto, /forget lo cancella e /stop mette fine alle domande.
menu-feedback = dirci qualcosa
menu-language = scegliere la lingua
menu-pause = niente domande per un po’
menu-quiet = ore senza domande e fuso orario
menu-mydata = vedere che cosa conserviamo su di Lei
menu-forget = far cancellare tutto su di Lei
menu-stop = non ricevere più domande
menu-start = riceverle di nuovo
menu-help = che cosa può fare qui
help-line = /{ $command } – { $what }
own-nobody = Non La conosciamo ancora e non conserviamo nulla su di Lei. Con /start può cominciare.
pause-until = Non Le chiederemo nulla fino a questa data: { $at }.
pause-none = Non è attiva nessuna pausa: possiamo quindi farLe domande. Per quanto tempo preferisce non riceverne? Può anche scrivere /pause 14.
pause-days = Scriva un numero di giorni da 1 a { $most }, per esempio /pause 14.
button-pause = { $days } giorni
button-pause-end = Termina ora la pausa
quiet-hours = Non La disturbiamo dalle { $start } alle { $end }.
quiet-none = Non sono impostate ore di riposo.
quiet-zone = Secondo l’ora di { $city }, dove ora sono le { $now }.
quiet-how = Per cambiare, tocchi un pulsante. Oppure scriva altre ore, per esempio /quiet 22-8, o dove abita, per esempio /quiet Lisbona.
quiet-unread = Non ho capito. Scriva delle ore, per esempio /quiet 22-8, oppure una grande città o il Paese in cui vive, per esempio /quiet Lisbona.
button-quiet-usual = Le ore consuete
feedback-ask = Che cosa desidera dirci? Lo scriva qui sotto.
feedback-where = Grazie, l’abbiamo ricevuto. Di che cosa si tratta?
feedback-placed = Grazie! Annotato sotto: { $place }.
feedback-elsewhere = Grazie! Abbiamo trasmesso le Sue parole.
button-feedback-other = Altro
mydata-head = <b>Che cosa conserviamo su di Lei</b>
mydata-name = Nome: { $name }
mydata-customer = Il nostro riferimento per Lei: { $customer }
mydata-segments = Gruppi: { $segments }
mydata-unasked = Non ha ancora detto se possiamo farLe domande.
mydata-given = Ha accettato le nostre domande: { $at }.
mydata-withdrawn = Ha chiesto di non ricevere domande: { $at }.
mydata-counts = { $events ->
    [one] { $events } evento
    [many] { $events } di eventi
   *[other] { $events } eventi
}, { $answers ->
    [one] { $answers } risposta
    [many] { $answers } di risposte
   *[other] { $answers } risposte
}, di cui { $texts } con parole Sue. Il file qui sotto contiene tutto, anche ciò che abbiamo ricavato dalle Sue parole.
mydata-why = <b>Perché Le abbiamo fatto domande, e perché no</b>
mydata-asked = • { $place }: chiesto, { $at }
mydata-planned = • { $place }: si deciderà, { $at }
mydata-not-asked = • { $place }: non chiesto ({ $reason })
mydata-kept = Durata: { $kept }. Poi le Sue parole e il Suo nome vengono cancellati; le cifre restano, senza di Lei.
mydata-can = /forget cancella tutto questo ora. /stop mette fine alle domande. /quiet, /pause e /language cambiano il modo in cui chiediamo.
mydata-file = Tutto ciò che conserviamo su di Lei.
forget-sure = Cancelliamo tutto su di Lei? Il Suo nome, le Sue parole e tutto ciò che permette di riconoscerLa. Non si può annullare. I punteggi restano nelle nostre cifre, senza di Lei.
button-forget = Sì, cancella tutto
button-forget-not = No, conserva tutto
forget-not = Non è stato cancellato nulla.
forget-begun = La cancellazione è in corso. Tra un momento riceverà un numero che la attesta.
forget-done = Tutto su di Lei è cancellato. Numero di prova: <code>{ $proof }</code>. Non La conosciamo più; con /start può ricominciare.
forget-nothing = Non conserviamo nulla su di Lei.
alert-erased = 🗑 Cancellato: il cliente ha chiesto di essere dimenticato.

## Other systems
hook-paused = Ciò che viene comunicato a { $host } non arriva da molto tempo, perciò l’invio è sospeso. Quello che attende viene conservato per sette giorni. Sistemi il destinatario, poi digiti <code>waypulse hook resume { $number }</code>.

## Cases
alert-words = Scrive: { $words }
alert-fallen = L’ultima volta aveva dato { $before }.
alert-score = Prima: { $place }, { $answer } ({ $at })
alert-journey = Finora: { $way }
case-topic = { $who } · { $place }
case-snoozed = 💤 { $owner } se ne rioccuperà: { $at }
case-closed = ☑ Caso chiuso da { $owner }: { $reason }
case-says-solved = 🎉 Il cliente dice che è risolto.
case-reason-solved = risolto
case-reason-unreached = non raggiungibile
case-reason-no-complaint = non è un reclamo
case-reason-other = un altro motivo
case-closed-already = Questo caso è chiuso.
case-nobody = ancora nessuno
case-nobody-else = In questa chat non si è ancora visto nessun altro.
case-handed = 👋 { $owner }, { $by } Le ha passato questo caso.
case-woken = ⏰ { $owner }, voleva riprenderlo adesso.
case-late-answer = ⏳ <b>{ $who }</b> aspetta ancora una risposta. Responsabile: { $owner }.
case-late-close = ⏳ Il caso di <b>{ $who }</b> è ancora aperto. Responsabile: { $owner }.
case-said = 💬 <b>{ $who }</b>
    { $text }
case-said-plain = 💬 { $text }
case-closed-write = Questo caso è chiuso, quindi non è stato inviato nulla. Prima lo riapra.
case-unreachable = { $who } non è raggiungibile: il bot è stato bloccato o la chat non esiste più. Non è stato inviato nulla.
case-not-delivered = Non è stato possibile inoltrarlo: { $who }. Telegram non ne consente la copia.
case-is-it-solved = Ci ha detto che qualcosa non andava: { $place }. Ora è risolto?
case-thanks-solved = Grazie, ne siamo felici.
case-thanks-unsolved = Grazie di avercelo detto. Ce ne occupiamo di nuovo. Che cosa manca ancora? Lo scriva qui sotto.
case-solved-told = 🎉 <b>{ $who }</b> dice che è risolto.
case-unsolved-told = ↩ <b>{ $who }</b> dice che non è risolto. Il caso è di nuovo aperto. Responsabile: { $owner }.
button-case-hand = Passa a un collega
button-case-later = Più tardi
button-case-close = Chiudi
button-case-tomorrow = Domani alle 9
button-case-days = Tra tre giorni
button-case-solved = Risolto
button-case-unreached = Non raggiungibile
button-case-no-complaint = Non è un reclamo
button-case-other = Un altro motivo
button-case-reopen = Riapri
button-solved-yes = Sì, è risolto
button-solved-no = No, non ancora
