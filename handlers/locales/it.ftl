# Tutto ciò che Waypulse dice in italiano. I testi possono contenere l’HTML di Telegram; ciò che viene inserito è reso innocuo.

## Arrivo
start = Salve, { $name }! Dopo una consegna, un acquisto o una telefonata vorremmo farLe due o tre brevi domande. Di rado, e mai di notte. È d’accordo? Conserviamo le Sue risposte per migliorare il nostro servizio; con /stop può smettere in qualsiasi momento.
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
survey-thanks = Grazie! Le Sue risposte arrivano direttamente a chi può fare qualcosa.
hint-nps = 0 = per nulla probabile, 10 = estremamente probabile
hint-csat = 1 = molto insoddisfacente, 5 = molto soddisfacente
hint-ces = 1 = molto difficile, 7 = molto facile
hint-ces-effort = 1 = pochissimo impegno, 7 = moltissimo impegno
hint-text = Scriva la Sua risposta qui sotto.
answer-yes = Sì
answer-no = No
answer-scale = { $value } su { $high }
answer-skipped = saltata
button-back = ‹ Indietro
button-skip = Salta
button-later = Più tardi
button-stop = Basta domande
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
refusal-kind = A questa domanda non si può ancora rispondere qui.
words-only = Risponda con un pulsante o a parole, per favore.
edit-with-back = Per cambiare una risposta, usi «Indietro» sotto la domanda.
nothing-open = Grazie del messaggio. Al momento non c’è nessuna domanda in sospeso. /help mostra che cosa può fare qui.
button-old = Questo pulsante non è più valido.
button-answered = Ha già risposto. Con «Indietro» può cambiare la risposta.
button-foreign = Questo pulsante non è per Lei.
survey-closed = Questo sondaggio è terminato.
command-unknown = Non conosco questo comando. /help mostra che cosa può fare qui.
command-not-here = Questo comando non è previsto in questa chat. /help mostra che cosa può fare qui.

## Aiuto
help-customer = Le facciamo due o tre domande dopo un acquisto o una consegna. Risponde con un pulsante o con parole Sue.
    /language – scegliere la lingua
    /stop – non ricevere più domande
    /start – riceverle di nuovo
help-staff = <b>Team</b>
    /checkin – chiedere a un cliente com’è andata
    Le risposte di chi è scontento appaiono subito nella chat del team.
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
figure-repeat = Hanno ricomprato
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
