# Tudo o que o Waypulse diz em português, com palavras correntes em Portugal e no Brasil. O que é inserido fica neutralizado.

## Chegada
start = Olá, { $name }! Depois de uma entrega, de uma compra ou de uma chamada, gostaríamos de fazer duas ou três perguntas breves. Raramente, e nunca à noite. Podemos?
start-known = Que bom ter notícias suas, { $name }. Não há perguntas por responder neste momento. /help mostra o que pode fazer aqui.
button-agree = Sim, podem perguntar
button-agree-now = Sim, perguntem agora
button-refuse = Não, prefiro que não
consent-given = Agradecemos. Daremos notícias quando houver algo a perguntar. Com /stop tudo termina, a qualquer momento.
consent-refused = Está bem, não faremos perguntas. Se mudar de ideia, envie /start.
language-which = Que língua prefere?
language-chosen = A partir de agora escrevemos em português.

## Um questionário
survey-head = <b>{ $title }</b> · { $number } de { $count }
survey-title = <b>{ $title }</b>
survey-said = { $question } <i>{ $answer }</i>
survey-question = { $question }
hint-nps = 0 = nada provável, 10 = extremamente provável
hint-csat = 1 = muito insatisfatório, 5 = muito satisfatório
hint-ces = 1 = muito difícil, 7 = muito fácil
hint-ces-effort = 1 = muito pouco esforço, 7 = muitíssimo esforço
hint-text = Escreva a sua resposta abaixo ou envie uma mensagem de voz.
answer-yes = Sim
answer-no = Não
answer-scale = { $value } de { $high }
answer-skipped = sem resposta
button-back = ‹ Voltar
button-skip = Passar
button-later = Mais tarde
button-stop = Parar
later-said = Tudo bem. Voltaremos a perguntar: { $at }.
later-until = Tudo bem. Pode continuar até { $at }: basta enviar /start.
put-off = Preferiu responder mais tarde; voltaremos a perguntar. Para continuar agora, envie /start.
stop-said = Não faremos mais perguntas. Se mudar de ideia, envie /start.
survey-expired = Este questionário terminou. Agradecemos mesmo assim.

## O que não é resposta
refusal-scale = Escolha um número de { $low } a { $high }, por favor.
refusal-choice = Escolha um dos botões, por favor.
refusal-yesno = Responda sim ou não, por favor.
refusal-text = Responda com as suas palavras, por favor.
refusal-skip = Esta pergunta precisa de uma resposta.
nothing-open = Agradecemos a mensagem. Não há perguntas por responder neste momento. /help mostra o que pode fazer aqui.
button-old = Este botão já não é válido.
button-answered = Já respondeu a isto. Com “Voltar” pode mudar a resposta.
button-foreign = Este botão é para outra pessoa.
survey-closed = Este questionário terminou.
command-unknown = Não conheço este comando. /help mostra o que pode fazer aqui.
command-not-here = Este comando não é para esta conversa. /help mostra o que pode fazer aqui.

## Ajuda
help-customer = Fazemos duas ou três perguntas depois de uma compra ou de uma entrega. A resposta é um botão ou as suas próprias palavras.
help-staff = <b>Atendimento</b>
    /checkin QUEM – perguntar a um cliente como foi; por referência, nome, @nome de usuário, pedido ou em resposta a ele
    /customer QUEM – o percurso de um cliente
    /upcoming – o que está previsto para os próximos dias
    Um arquivo CSV colocado aqui (customer, touchpoint, at) pergunta a muitos de uma vez, depois de mostrar o que resultaria.
    /link – criar um link ou código QR
    As respostas de clientes insatisfeitos aparecem logo na conversa do atendimento.
    O que você escreve no tópico de um caso, ou em resposta ao alerta dele, o cliente lê. O que começa por // fica entre vocês.
help-manager = <b>Gestão</b>
    /report – os últimos sete dias; /report 2026-W46, /report 2026-11 ou /report 2026-11-01 2026-11-15 para outros
    /report 2026-11 stage=purchase vs 2026-10 – uma parte, em comparação com outro período; também touchpoint=, segment=, channel=, product=
    /pain – o que mais pesa, nos mesmos períodos
    /done delivery o que fizemos – fica anotado, e os relatórios seguintes dizem se ajudou; /done mostra o que foi feito
    /export – respostas, eventos ou textos em um arquivo; períodos e partes como em /report
help-owner = <b>Responsável</b>
    Adicione-me a um grupo ou canal e perguntarei para que serve.
    /setup – configurar-me, passo a passo
    /grant, /revoke – quem é do atendimento ou da gestão
    /audit – quem fez o quê

## Preparação
owner-welcome = Já pode fazer a minha configuração. Adicione-me ao grupo do atendimento e ao canal da gestão (como administrador que pode publicar); ali perguntarei para que serve cada um. /setup conduz você pelo resto.
chat-what-for = Para que serve “{ $title }”?
button-use-staff = Atendimento: alertas
button-use-admin = Gestão: relatório semanal
button-use-nothing = Para nada
chat-is-staff = O atendimento vê aqui de imediato as respostas de clientes insatisfeitos e pode ouvir um cliente com /checkin.
chat-is-admin = O relatório semanal será publicado aqui. /report prepara um agora.
chat-is-nothing = Aqui não direi nada.

## Atendimento
alert-head = 🔔 <b>{ $who }</b> não gostou
    { $place }
alert-changed = ↩ <b>{ $who }</b> mudou a resposta
    { $place }
alert-answer = { $question } <b>{ $answer }</b>
alert-quote = { $question }
    <blockquote>{ $answer }</blockquote>
alert-taken = ✅ Com { $owner }
alert-taken-already = Já está com { $owner }.
alert-yours = Fica ao seu cuidado.
button-take = Eu cuido disto
checkin-what = De que se trata?
checkin-whom = A quem devo perguntar?
checkin-nobody = Ainda ninguém iniciou o bot. Os clientes chegam por um link: veja <code>waypulse link</code>.
checkin-no-touchpoint = Não há nenhum ponto da jornada “{ $touchpoint }” com questionário. Pode escolher entre:
checkin-no-customer = Ninguém é conhecido como “{ $customer }”. Crie um link com <code>waypulse link</code>; quem o abrir pode receber perguntas.
checkin-head = <b>{ $touchpoint }</b> · { $who }
checkin-now = Segue agora.
checkin-at = Envio previsto: { $at }.
checkin-deferred = À espera: { $reason }. Próxima verificação: { $at }.
checkin-absent = À espera do cliente até { $at }: { $reason }.
checkin-suppressed = Não será enviado: { $reason }.
reason-no-chat = ainda não iniciou o bot
reason-no-consent = ainda não deu consentimento
reason-opted-out = não quer receber perguntas
reason-blocked = bloqueou o bot ou deixou o Telegram
reason-deleted = já não está no Telegram
reason-sampled-out = fora da amostra
reason-no-survey = neste ponto da jornada nada se pergunta
reason-too-late = há demasiado tempo
reason-open-survey = há outro questionário aberto
reason-gap-after-invitation = pergunta feita há pouco
reason-gap-after-response = respondeu há pouco
reason-at-most = já recebeu perguntas suficientes
reason-quiet-hours = horas de descanso
reason-weekend = fim de semana
reason-paused = fez uma pausa nas perguntas
reason-same-survey = este questionário foi há pouco
reason-quota = já há respostas suficientes
reason-later = prefere mais tarde

## Gestão
report-which-period = Que período? Escreva /report 2026-W46 ou /report 2026-11-01 2026-11-15 (no máximo um ano) e, se quiser, vs 2026-W45 para comparar com outro.
report-which-part = “{ $word }” não existe. É possível: { $possible }.
digest-week = Semana { $week } ({ $days })
digest-head = <b>{ $period }</b> · { $answers ->
    [one] { $answers } resposta
    [many] { $answers } de respostas
   *[other] { $answers } respostas
}
digest-head-asked = <b>{ $period }</b> · { $answers ->
    [one] { $answers } resposta
    [many] { $answers } de respostas
   *[other] { $answers } respostas
} · { $asked ->
    [one] { $asked } convite
    [many] { $asked } de convites
   *[other] { $asked } convites
}, { $of } com resposta ({ $rate }%)
digest-nothing = Ninguém respondeu neste período.
digest-no-change = Nenhuma mudança real desde o período anterior.
digest-part = Apenas: { $part }
digest-against = Em comparação com { $period }
digest-too-few = Muito poucas respostas para comparar com o período anterior: uma pontuação precisa de { $minimum } em ambos.
digest-score-worse = ▼ <b>{ $place }</b> piorou: { $score } { $before } → { $after } (n { $n }, mudança real)
digest-score-better = ▲ <b>{ $place }</b> melhorou: { $score } { $before } → { $after } (n { $n }, mudança real)
digest-pain-worse = ▼ { $theme } ({ $place }): mais { $points } pontos perdidos (mudança real)
digest-pain-better = ▲ { $theme } ({ $place }): menos { $points } pontos perdidos (mudança real)
digest-pain-worse-number = ▼ { $theme } ({ $place }): reclamam { $customers } de { $heard } clientes, antes { $hits } de { $n } (mudança real)
digest-pain-better-number = ▲ { $theme } ({ $place }): reclamam { $customers } de { $heard } clientes, antes { $hits } de { $n } (mudança real)
digest-changes-more =
    { $count ->
        [one] E mais { $count } mudança real.
        [many] E mais { $count } de mudanças reais.
       *[other] E mais { $count } mudanças reais.
    }
digest-pain = <b>O que mais pesa</b>
digest-no-pain = Ninguém reclamou de um tema conhecido.
digest-pain-unsure = Nada que se distinga do acaso.
digest-besides = Também se mencionou: { $themes }.
digest-point = { $rank }  <b>{ $theme }</b> · { $place }
digest-cost = custa { $points } pontos de { $score } ({ $low } a { $high }) · { $customers } de { $heard ->
    [one] { $heard } cliente
    [many] { $heard } de clientes
   *[other] { $heard } clientes
}
digest-cost-unknown = muito poucas respostas para dizer quanto custa · { $customers } de { $heard ->
    [one] { $heard } cliente
    [many] { $heard } de clientes
   *[other] { $heard } clientes
}
digest-cost-everybody = todos os que pontuaram reclamam: ninguém com quem comparar · { $customers } de { $heard ->
    [one] { $heard } cliente
    [many] { $heard } de clientes
   *[other] { $heard } clientes
}
digest-quote = <i>“{ $quote }”</i>
digest-since-new = novo
digest-since-same = sem mudança real
digest-since-more = { $points } pontos a mais do que antes
digest-since-less = { $points } pontos a menos do que antes
digest-since-number = antes { $hits } de { $n }
digest-recovered = <b>O que recuperou</b>
digest-done = <b>O que foi feito, e com que resultado</b>
digest-deed-too-few = { $day } · { $theme }: { $deed }. Ainda muito poucas respostas: são necessárias { $minimum } antes e depois.
digest-deed-better = ▲ { $day } · { $theme }: { $deed }. Reclamações { $before }% → { $after }% (n { $n }, mudança real)
digest-deed-worse = ▼ { $day } · { $theme }: { $deed }. Reclamações { $before }% → { $after }% (n { $n }, mudança real)
digest-deed-same = { $day } · { $theme }: { $deed }. Reclamações { $before }% → { $after }% (n { $n }, sem mudança real)
digest-more = e mais { $count }
digest-solved = Resolvidos: { $closed ->
    [one] { $solved } de { $closed } caso encerrado, dizem os clientes
    [many] { $solved } de { $closed } de casos encerrados, dizem os clientes
   *[other] { $solved } de { $closed } casos encerrados, dizem os clientes
 }.
digest-solved-so-far = Resolvidos: { $closed ->
    [one] { $solved } de { $closed } caso encerrado, dizem os clientes
    [many] { $solved } de { $closed } de casos encerrados, dizem os clientes
   *[other] { $solved } de { $closed } casos encerrados, dizem os clientes
 } (ainda sem resposta: { $silent }).
digest-not-asked = Sem perguntas: { $count } ({ $reasons }).
digest-blind = Não se pergunta a ninguém sobre: { $touchpoints }.
view-weeks = <b>Oito semanas</b> · { $period }
view-place = <b>{ $place }</b> · { $n ->
    [one] { $n } resposta
    [many] { $n } de respostas
   *[other] { $n } respostas
}
view-themes = <b>Reclamações</b>
view-segments = <b>Por segmento</b>
view-share = { $name }: { $customers } de { $heard ->
    [one] { $heard } cliente
    [many] { $heard } de clientes
   *[other] { $heard } clientes
} ({ $share }%)
view-share-too-few = { $name }: { $customers } de { $heard ->
    [one] { $heard } cliente
    [many] { $heard } de clientes
   *[other] { $heard } clientes
}
view-point-weeks = <b>{ $count ->
    [one] A última semana
    [many] O último { $count } de semanas
   *[other] As últimas { $count } semanas
}</b> { $bars }
    reclamações por clientes ouvidos: { $counts }
digest-crossing-worse = ▼ Os mesmos clientes dão a { $later } { $points } pontos a menos que a { $earlier }: { $score } (n { $n }, diferença real)
digest-crossing-better = ▲ Os mesmos clientes dão a { $later } { $points } pontos a mais que a { $earlier }: { $score } (n { $n }, diferença real)
journey-head = <b>A jornada em números</b> · { $period }
journey-nothing = Nada se sabe do caminho de cada cliente neste período.
journey-odd = <b>Palavras e notas que se contradizem</b>: { $count }
journey-odd-line = { $place }: { $score } { $value }
figure-told = { $name }: { $value } ({ $low } a { $high }, n { $n })
figure-real = { $name }: { $value } ({ $low } a { $high }, n { $n }), diferença real
figure-plain = { $name }: { $value } (n { $n })
figure-too-few = { $name }: muito poucos clientes (n { $n })
figure-went-on = { $earlier } → { $later }, seguiram em frente
figure-days = { $earlier } → { $later }, dias até então (mediana, metade central)
figure-repeat = Compraram de novo
figure-order-value = Compra média
figure-lifetime-value = Pago no total por um cliente
figure-acquisition-cost = Custo de um novo cliente
figure-worth = Pago por unidade de custo
figure-paired = { $earlier } → { $later }, mudança nos mesmos clientes em pontos: { $score }
open-coming = Chega em instantes.
open-twice = Já está a caminho.
open-gone = Este relatório já não existe. /report prepara um novo.
open-nothing = Já ninguém reclama disto, ou já não faz parte da jornada.
button-view-stages = Por etapa
button-view-journey = A jornada
button-view-weeks = Oito semanas
button-view-pdf = PDF
button-view-xlsx = Excel
done-nothing = Ainda não há nada anotado. Escreva /done delivery o que fizemos, e os relatórios seguintes dirão se ajudou.
done-which-theme = Que tema? Escreva /done, um destes e o que foi feito: { $themes }.
done-what = O que foi feito a esse respeito? Escreva /done { $theme } e o que foi feito.
done-marked = Anotado: { $theme }. Durante { $weeks } semanas os relatórios comparam as reclamações de antes com as de depois.
done-line = { $day } · { $theme }: { $deed }
done-line-by = { $day } · { $theme }: { $deed } ({ $person })
score-told = { $score } { $value } ({ $low } a { $high }, n { $n })
score-too-few = { $score }: muito poucas respostas (n { $n })
score-before = antes { $before }, mudança real
score-csat = satisfação
score-nps = recomendação (NPS)
score-ces = facilidade
score-sentiment = tom dos textos (−1 a 1)

## Reminders
reminder-head = <i>Um breve lembrete: ainda não recebemos a sua resposta. Leva menos de um minuto.</i>
reminder-moved = <i>A pergunta está outra vez mais abaixo.</i>

## Later, and thanks
later-when = Quando podemos perguntar de novo?
button-hours = Daqui a 3 horas, às { $time }
button-today = Hoje às { $time }
button-tonight = Hoje à noite, às { $time }
button-tomorrow = Amanhã às { $time }
button-stay = ‹ Voltar à pergunta
button-now = Responder agora
thanks-promoter = Agradecemos! Ficamos felizes com a sua boa experiência.
thanks-passive = Agradecemos! As suas respostas vão diretamente para quem pode fazer algo.
thanks-detractor = Agradecemos por nos contar. Lamentamos que não tenha sido como deveria.
promise-somebody = { $name } lê a sua resposta ainda hoje.
promise-anybody = Uma pessoa lê a sua resposta ainda hoje.
promise-signed = — { $name }
own-words = { $words }
review-ask = Gostaria de contar também a outras pessoas?
button-review = Escrever uma avaliação
reward-given = Como agradecimento, aqui está um código: <code>{ $code }</code>
button-copy = Copiar o código
rewards-few = Restam apenas { $left } códigos na reserva “{ $pool }”. Adicione mais com <code>waypulse rewards add { $pool } FILE</code>.
rewards-gone = O último código da reserva “{ $pool }” foi entregue. Ninguém recebe outro até que adicione mais com <code>waypulse rewards add { $pool } FILE</code>.

## Kinds of questions
answer-none = nenhuma
answer-text = mensagem de voz
answer-photo = foto
button-done = Pronto
button-share = 📱 Enviar o meu número
hint-rating = 1 = o pior, { $most } = o melhor
hint-other = Ou escreva a sua própria resposta abaixo.
hint-choices = Marque tudo o que se aplica e toque em “Pronto”.
hint-choices-most = Marque no máximo { $most } e toque em “Pronto”.
hint-number = Escreva um número abaixo.
hint-number-unit = Escreva um número abaixo ({ $unit }).
hint-number-between = Escreva um número de { $low } a { $high }.
hint-number-from = Escreva um número a partir de { $low }.
hint-number-to = Escreva um número até { $high }.
hint-photo = Envie uma foto com o clipe abaixo.
hint-consent = Só usamos para isto. Concorda?
hint-contact = Escreva o seu e-mail ou o seu número de telefone.
contact-how = Agradecemos. Envie o seu número com o botão abaixo, ou escreva o seu e-mail ou outro número.
contact-noted = Agradecemos, ficou anotado.
contact-left = Está bem.
refusal-choices = Marque os botões e toque em “Pronto”, ou escreva os números deles, como 1, 3.
refusal-least = Escolha pelo menos { $least }, por favor.
refusal-most = Escolha no máximo { $most }, por favor.
refusal-number = Escreva um número, por favor, como 12.
refusal-whole = Escreva um número inteiro, por favor, como 12.
refusal-decimals = Encurte o número, por favor; casas decimais: { $decimals } no máximo.
refusal-between = Escreva um número de { $low } a { $high }, por favor.
refusal-too-low = Escreva um número a partir de { $low }, por favor.
refusal-too-high = Escreva um número até { $high }, por favor.
refusal-photo = Envie uma foto aqui, por favor.
refusal-contact = Envie o seu próprio número com o botão abaixo, ou escreva o seu e-mail ou número de telefone.
refusal-consent = Podemos usar? Toque no botão acima, ou escreva sim ou não.
text-full = Agradecemos, não conseguimos guardar mais nesta resposta.

## In control
start-kept = Guardamos o seu nome tal como aparece aqui, o assunto das nossas perguntas e as suas respostas. Prazo: { $kept }. /mydata mostra tudo, /forget apaga tudo e /stop termina as perguntas.
menu-feedback = contar-nos algo
menu-language = escolher a língua
menu-pause = sem perguntas durante algum tempo
menu-quiet = horas sem perguntas e fuso horário
menu-mydata = ver o que guardamos a seu respeito
menu-forget = apagar tudo a seu respeito
menu-stop = não receber mais perguntas
menu-start = voltar a receber perguntas
menu-help = o que pode fazer aqui
help-line = /{ $command } – { $what }
own-nobody = Ainda não nos conhecemos e não guardamos nada a seu respeito. Com /start pode começar.
pause-until = Não faremos perguntas até esta data: { $at }.
pause-none = Não há nenhuma pausa ativa; por isso, podemos fazer perguntas. Durante quanto tempo prefere não receber nenhuma? Também pode escrever /pause 14.
pause-days = Escreva um número de dias de 1 a { $most }, por exemplo /pause 14.
button-pause = { $days } dias
button-pause-end = Terminar a pausa agora
quiet-hours = Não fazemos perguntas das { $start } às { $end }.
quiet-none = Não há horas de descanso definidas.
quiet-zone = Fuso horário: { $city } (agora são { $now }).
quiet-how = Para mudar, toque num botão. Ou escreva outras horas, por exemplo /quiet 22-8, ou onde mora, por exemplo /quiet Lisboa.
quiet-unread = Não entendi. Escreva as horas, por exemplo /quiet 22-8, ou uma cidade grande ou o país onde mora, por exemplo /quiet Lisboa.
button-quiet-usual = As horas habituais
feedback-ask = O que gostaria de nos contar? Escreva abaixo.
feedback-where = Agradecemos, recebemos a sua mensagem. De que se trata?
feedback-placed = Agradecemos! Ficou anotado em: { $place }.
feedback-elsewhere = Agradecemos! As suas palavras foram transmitidas.
button-feedback-other = Outra coisa
mydata-head = <b>O que guardamos a seu respeito</b>
mydata-name = Nome: { $name }
mydata-customer = A sua referência: { $customer }
mydata-segments = Grupos: { $segments }
mydata-unasked = Ainda não disse se podemos fazer perguntas.
mydata-given = Aceitou as nossas perguntas: { $at }.
mydata-withdrawn = Pediu para não receber perguntas: { $at }.
mydata-counts = { $events ->
    [one] { $events } acontecimento
    [many] { $events } de acontecimentos
   *[other] { $events } acontecimentos
}, { $answers ->
    [one] { $answers } resposta
    [many] { $answers } de respostas
   *[other] { $answers } respostas
}, das quais { $texts } nas suas próprias palavras. O documento abaixo contém tudo, também o que entendemos das suas palavras.
mydata-why = <b>Por que fizemos perguntas, e por que não</b>
mydata-asked = • { $place }: perguntado, { $at }
mydata-planned = • { $place }: será decidido, { $at }
mydata-not-asked = • { $place }: não perguntado ({ $reason })
mydata-kept = Prazo: { $kept }. Depois as suas palavras e o seu nome são apagados; os números ficam, sem ligação à sua pessoa.
mydata-can = /forget apaga tudo isto agora. /stop termina as perguntas. /quiet, /pause e /language mudam a forma como perguntamos.
mydata-file = Tudo o que guardamos a seu respeito.
forget-sure = Apagamos tudo a seu respeito? O seu nome, as suas palavras e tudo o que permite saber quem é. Não se pode desfazer. As notas ficam nos nossos números, sem ligação à sua pessoa.
button-forget = Sim, apagar tudo
button-forget-not = Não, guardar
forget-not = Nada foi apagado.
forget-begun = A eliminação está em curso. Em instantes receberá um número que a comprova.
forget-done = Tudo a seu respeito foi apagado. Número de prova: <code>{ $proof }</code>. Já não sabemos quem é; com /start pode recomeçar.
forget-nothing = Não guardamos nada a seu respeito.
alert-erased = 🗑 Apagado: o cliente pediu para ser esquecido.

## Other systems
hook-paused = O que é comunicado a { $host } não chega há muito tempo, por isso está em pausa. O que espera é guardado por sete dias. Corrija o destinatário e depois escreva <code>waypulse hook resume { $number }</code>.

## Cases
alert-words = Escreve: { $words }
alert-fallen = Da última vez deu { $before }.
alert-score = Antes: { $place }, { $answer } ({ $at })
alert-journey = Até agora: { $way }
case-topic = { $who } · { $place }
case-snoozed = 💤 { $owner } volta a isto: { $at }
case-closed = ☑ Caso encerrado por { $owner }: { $reason }
case-says-solved = 🎉 O cliente diz que está resolvido.
case-reason-solved = resolvido
case-reason-unreached = não foi possível contactar
case-reason-no-complaint = não é uma reclamação
case-reason-other = outro motivo
case-closed-already = Este caso está encerrado.
case-nobody = ninguém ainda
case-nobody-else = Ainda não se viu mais ninguém neste chat.
case-handed = 👋 { $owner }, este caso vem de { $by } e fica ao seu cuidado.
case-left = 👋 { $owner } saiu deste grupo. Este caso está aberto de novo: quem assume?
case-woken = ⏰ { $owner }, era agora que queria voltar a isto.
case-late-answer = ⏳ O cliente ainda espera uma resposta: { $what }. Responsável: { $owner }.
case-late-close = ⏳ Este caso ainda está aberto: { $what }. Responsável: { $owner }.
case-said = 💬 <b>{ $who }</b>
    { $text }
case-said-plain = 💬 { $text }
case-closed-write = Este caso está encerrado, por isso nada foi enviado. Reabra o caso primeiro.
case-unreachable = Não é possível contactar o cliente: o bot foi bloqueado ou o chat já não existe. Nada foi enviado.
case-not-delivered = Não foi possível transmitir isto. O Telegram não permite copiar.
case-is-it-solved = Na sua resposta, algo não estava bem: { $place }. Está resolvido agora?
case-thanks-solved = Agradecemos, ficamos contentes em saber.
case-thanks-unsolved = Agradecemos por nos dizer. Vamos tratar disto de novo. O que ainda falta? Escreva abaixo.
case-unsolved-told = ↩ O cliente diz que não está resolvido. O caso está aberto de novo. Responsável: { $owner }.
button-case-hand = Passar a um colega
button-case-later = Mais tarde
button-case-close = Encerrar
button-case-tomorrow = Amanhã às 9
button-case-days = Daqui a três dias
button-case-solved = Resolvido
button-case-unreached = Não foi possível contactar
button-case-no-complaint = Não é uma reclamação
button-case-other = Outro motivo
button-case-reopen = Reabrir
button-solved-yes = Sim, está resolvido
button-solved-no = Não, ainda não

## Corrections
alert-corrected = ✏️ <b>{ $who }</b>: lido de novo, sem motivo para alerta
    { $place }
corrected = ✏️ Corrigido: { $what }
correction-kept = Anotado. Os números já contam com isso. Toque outra vez para desfazer.
correction-back = Desfeito. Vale de novo o que foi lido.
correction-gone = Não há nada a corrigir aqui: o texto ainda está sendo lido, foi alterado ou foi apagado.
correction-which = Que tema está errado?
correction-instead = De que se trata em vez de “{ $theme }”?
correction-missed = Que tema falta?
reading-mood = Lido como: { $mood }
reading-themes = Temas: { $themes }
reading-no-theme = nenhum
reading-negative = negativo
reading-neutral = neutro
reading-positive = positivo
reading-mixed = misto
reading-none = não lido neste idioma
button-object-not-negative = Não é negativo
button-object-no-complaint = Não é reclamação
button-object-theme = Tema errado
button-theme-missed = Falta um tema
button-theme-none = Nenhum tema
view-quotes-read = ✏️ mostra como uma citação foi lida; ali você pode corrigir o que estiver errado.

## Exports
export-offer = <b>Exportação</b> · { $period }
    O que deve estar no arquivo? Toque em um formato e ele será criado.
export-veiled = Sem pessoas: há códigos no lugar dos clientes, e os textos estão mascarados.
export-lifted = ⚠ Com pessoas: referências, nomes e textos tal como foram escritos. Isto fica anotado no registro.
export-which-period = Que período? Escreva /export 2026-W46 ou /export 2026-11-01 2026-11-15 (no máximo um ano) e, se quiser, stage=purchase.
export-file = { $period } · { $count ->
    [one] uma linha
    [many] { $count } de linhas
   *[other] { $count } linhas
 }, sem pessoas
export-file-persons = ⚠ { $period } · { $count ->
    [one] uma linha
    [many] { $count } de linhas
   *[other] { $count } linhas
 }, com pessoas. Passe-o apenas a quem pode conhecê-las.
export-nothing = Não há nada para exportar: { $period }.
export-too-large = É demais para um chat: { $count } registros. Peça um período mais curto, ou mande criar o arquivo com <code>waypulse export</code>.
button-export-responses = Respostas
button-export-feedback = Opiniões
button-export-events = Eventos
button-export-invitations = Convites
button-export-verbatims = Textos e temas
button-export-show = Com pessoas
button-export-hide = Sem pessoas

## Links
link-what = Para onde leva o link? Toque num ponto da jornada para obter um link válido para todos. Ou numa linha: <code>/link parcel.delivered C-1001 product=lamp 30d 1x</code> é para o cliente C-1001, válido por 30 dias e para uma pessoa.
link-no-touchpoint = Não há nenhum ponto da jornada “{ $touchpoint }” com questionário. Estes são os que existem:
link-odd-word = “{ $word }” não diz nada aqui. Escreva um cliente, <code>nome=valor</code>, por quanto tempo (<code>30d</code>) ou para quantas pessoas (<code>100x</code>), cada um no máximo uma vez.
link-head = 🔗 <b>{ $touchpoint }</b>
    { $address }
link-for-all = Para quem o abrir.
link-for-customer = Só para o cliente { $customer }.
link-most = { $most ->
    [one] Válido para uma pessoa.
    [many] Válido para { $most } de pessoas.
   *[other] Válido para { $most } pessoas.
}
link-until = Válido até { $at }.
link-revoked = Revogado: já ninguém chega por ele.
link-caption = Leia o código e conte para nós como foi: { $touchpoint }
link-print = Para imprimir: o mesmo código, nítido em qualquer tamanho, com o texto por baixo.
link-list = <b>Os links mais recentes</b>, e quantas pessoas chegaram por cada um:
link-none = Ainda não foi criado nenhum link.
link-line = { $number }. { $what } · { $uses }
link-refused = Links que não levaram a lado nenhum nos últimos 30 dias:
link-refused-line = { $reason }: { $count }
link-fault-unknown = desconhecido
link-fault-forged = falsificado ou alterado
link-fault-expired = expirado
link-fault-used-up = esgotado
link-fault-revoked = revogado
link-fault-foreign = de outra pessoa
button-link-list = Os links mais recentes
button-link-revoke = Revogar
button-link-revoke-one = Revogar { $number }

## Contactos
checkin-survey = { $stage } › questionário “{ $survey }”
checkin-with = Com: { $attributes }
checkin-never-asked = Nunca foi perguntado.
checkin-last-answered = Última pergunta: “{ $survey }”, { $at }; respondida.
checkin-last-unanswered = Última pergunta: “{ $survey }”, { $at }; sem resposta.
checkin-waiting = Já previsto: “{ $survey }”, { $at }.
checkin-allowed = Será permitido a partir de { $at }.
checkin-many = Há várias pessoas que correspondem a “{ $words }”. A quem você se refere?
checkin-why = Por que mesmo assim? Responda a esta mensagem com o motivo em poucas palavras. Ele fica guardado.
checkin-because = Mesmo assim, porque: “{ $reason }”
checkin-by = Iniciado por { $who }.
checkin-cancelled = Nada foi enviado.
checkin-started = Isto já foi iniciado.
checkin-undone = Anulado por { $by }: nada será perguntado a { $who }.
checkin-undo-late = É tarde demais para desfazer.
checkin-undo-soon = Está sendo enviado. Toque de novo daqui a pouco.
button-checkin-send = Enviar
button-checkin-override = Perguntar mesmo assim
button-checkin-other = Sobre outra coisa
button-checkin-cancel = Cancelar
button-checkin-undo = Desfazer
bulk-head = 📄 <b>{ $name }</b>: { $rows ->
    [one] { $rows } linha
    [many] { $rows } de linhas
   *[other] { $rows } linhas
}
bulk-asked = Receberão perguntas: { $count }
bulk-deferred = Adiados: { $count } ({ $reasons })
bulk-suppressed = Não receberão perguntas: { $count } ({ $reasons })
bulk-known = Já conhecidos: { $count }
bulk-bad = Não servem e ficariam de fora: { $count }
bulk-bad-row = Linha { $why }
bulk-more = … e mais { $count }
bulk-nothing = Não há nada para iniciar.
bulk-unusable = 📄 <b>{ $name }</b> não serve: { $why }
bulk-lost = O Telegram não entrega o arquivo. Coloque-o aqui de novo ou use <code>waypulse import events</code>.
bulk-too-large = Este arquivo é grande demais; aqui cabem até { $most } MB. Use <code>waypulse import events</code> para ele.
bulk-too-many = tem linhas demais; aqui cabem até { $most }, e waypulse import events aceita mais
bulk-starting = 📄 <b>{ $name }</b>: iniciado por { $who }. Começa daqui a um minuto; até lá pode ser anulado.
bulk-done = 📄 <b>{ $name }</b> foi iniciado. Novos: { $new }, já conhecidos: { $known }, deixados de fora: { $bad }.
button-bulk-start = Iniciar
upcoming-head = <b>Previsto para os próximos dias</b>
upcoming-nothing = Nada está previsto para os próximos sete dias.
upcoming-day = <b>{ $day }</b>: { $count } ({ $surveys })
upcoming-absent = À espera de que alguém venha ou concorde: { $count }
customer-head = <b>{ $who }</b>
customer-welcome = pode receber perguntas
customer-whom = De quem você quer ver o percurso?
customer-nobody = Ninguém é conhecido como “{ $words }”. Experimente a referência, o @nome de usuário, o pedido ou uma parte do nome.
customer-nothing = Ainda não se sabe nada do percurso desta pessoa.
customer-contact = <b>{ $place }</b> · { $at }
customer-answered = Pergunta enviada { $at }; respondida.
customer-unanswered = Pergunta enviada { $at }; sem resposta.
customer-not-asked = Sem pergunta: { $reason }.
customer-drawing = A imagem está a caminho.
button-customer-checkin = Perguntar algo
button-customer-picture = Como imagem
customer-case-open = 🔔 Um caso aberto que ninguém assumiu ainda.
bulk-failed = algo deu errado durante a leitura; o registro do operador diz o quê

## Roles, the log, and setting up
role-staff = atendimento
role-manager = gestão
grant-how = Para alguém trabalhar comigo: <code>/grant @name staff</code> (atendimento) ou <code>/grant @name manager</code> (gestão), ou <code>/grant staff</code> em resposta a uma mensagem dessa pessoa (pode reencaminhá-la para mim). <code>/revoke @name</code> retira.
grant-unknown = Não conheço “{ $who }”. Peça que escreva uma vez no chat do atendimento ou me envie /start, responda a uma mensagem dessa pessoa ou indique o número dela no Telegram.
grant-owner = { $who } é responsável e já pode fazer tudo.
grant-given = { $who } tem agora este papel: { $role }.
grant-told = Você tem agora este papel aqui: { $role }. /help mostra o que pode fazer.
grant-line = • { $who } ({ $number }): { $role }, desde { $since }
revoke-how = O papel de quem? Escreva <code>/revoke @name</code>, ou /revoke em resposta a uma mensagem dessa pessoa. /grant mostra quem tem um.
revoke-nothing = Nenhum papel foi dado a { $who }. Quem está no chat do atendimento ou da gestão tem um por isso: remova a pessoa de lá.
revoke-done = { $who } já não tem um papel dado. Quem está no chat do atendimento ou da gestão mantém o que isso dá.
owner-private = Isso é só para o nosso chat privado. Envie-me lá.
audit-head = <b>O que foi feito</b>, do mais recente ao mais antigo. Toque num formato para receber tudo num arquivo.
audit-file = O registro: { $count ->
    [one] uma entrada
    [many] { $count } de entradas
   *[other] { $count } entradas
 }, da mais antiga à mais recente.
audit-file-newest = As { $count } entradas mais recentes do registro, da mais antiga à mais recente. <code>waypulse audit --out FILE</code> escreve tudo num arquivo.
audit-nothing = Antes disso não foi feito nada.
audit-line = { $at } · { $who }: { $act } <i>{ $about }</i>
audit-command-line = linha de comandos
audit-somebody = alguém sem nome
button-audit-older = Anteriores ›
button-audit-newest = Mais recentes
act-own = passou a ser responsável
act-grant = deu um papel
act-revoke = retirou um papel
act-chat-purpose = escolheu para que serve um chat
act-trial = experimentou um questionário
act-check-in = mandou perguntar a um cliente
act-override = mandou perguntar apesar de uma regra
act-bulk-check-in = mandou perguntar a muitos clientes
act-undo = desfez
act-event-told = comunicou um evento
act-link-made = criou um link
act-link-revoked = revogou um link
act-case-taken = assumiu um caso
act-case-handed-over = passou um caso
act-case-snoozed = adiou um caso
act-case-closed = encerrou um caso
act-case-reopened = reabriu um caso
act-correction = corrigiu o que foi lido num texto
act-done = anotou o que foi feito
act-customer-seen = consultou um cliente
act-import = importou
act-export = exportou
act-forget = mandou apagar um cliente
act-rewards = acrescentou códigos
act-key-made = criou uma chave
act-key-revoked = revogou uma chave
act-hook-added = acrescentou um webhook
act-hook-removed = removeu um webhook
act-hook-resumed = retomou um webhook
setup-head = <b>Configuração</b>
    Toque numa linha para continuar. Pode parar quando quiser; /setup volta a esta lista.
setup-done = <b>Configuração</b>
    Está tudo pronto. Toque numa linha para ver como, e como mudar.
setup-has = ✅ { $what }: { $value }
setup-lacks = ▫️ { $what }: por fazer
setup-is-done = feito
setup-journey-has = { $journey }, { $count ->
    [one] { $count } ponto da jornada com perguntas
    [many] { $count } de pontos da jornada com perguntas
   *[other] { $count } pontos da jornada com perguntas
}
setup-staff = <b>Chat do atendimento</b>
    Um grupo, com tópicos se quiser. O atendimento vê ali de imediato as respostas insatisfeitas e responde dali aos clientes. Adicione-me como administrador e eu pergunto ali para que serve o chat.
setup-admin = <b>Chat da gestão</b>
    Um canal ou um grupo em que sai o relatório semanal. Adicione-me como administrador que pode publicar e eu pergunto ali para que serve o chat.
setup-zone = <b>Fuso horário</b>
    No relógio da empresa é agora { $now } ({ $zone }). As horas de silêncio, os dias e o relatório semanal seguem-no. Para mudar, escreva a linha <code>WAYPULSE_TIMEZONE=Europe/Amsterdam</code> com o seu fuso em <code>.env</code> e inicie-me de novo.
setup-journey = <b>Jornada</b>
    { $journey }: { $stages }. Idiomas: { $languages }. Para mudar o que se pergunta, edite os arquivos da pasta, execute <code>waypulse check</code> e inicie-me de novo. <code>waypulse init</code> cria uma pasta para começar.
setup-link = <b>Primeiro link</b>
    Os clientes chegam a mim por links, pois não posso escrever a quem não veio. Em que ponto da jornada vai ficar?
setup-link-made = <b>Primeiro link</b>
    { $touchpoint }: { $link }
    Coloque-o onde os clientes o vejam. Quem o segue recebe perguntas sobre isso, assim que concordar.
setup-trial = <b>Experimente você</b>
    Escolha um questionário e eu pergunto a você como a um cliente. Ele está marcado como teste, não gera alertas e não conta em lugar nenhum; no fim as suas respostas são apagadas.
trial-head = 🧪 <i>Teste: nada disto conta.</i>
trial-ended = 🧪 Este foi o teste. Nenhum alerta foi gerado, e as suas respostas estão apagadas.
trial-not-now = Num teste este botão não faz nada.
button-setup-start = Configuração
button-setup-staff = Chat do atendimento
button-setup-admin = Chat da gestão
button-setup-zone = Fuso horário
button-setup-journey = Jornada
button-setup-link = Primeiro link
button-setup-trial = Experimente você
button-add-group = Adicionar-me a um grupo
button-add-channel = Adicionar-me a um canal
menu-checkin = perguntar a um cliente como foi
menu-report = os números de um período
menu-pain = o que mais incomoda os clientes
menu-done = anotar o que foi feito sobre um tema
menu-link = criar um link ou código QR
menu-export = o que está guardado, num arquivo
menu-upcoming = a quem se perguntará em breve
menu-customer = a jornada de um cliente
menu-note = uma nota que fica entre vocês
menu-setup = configurar o bot passo a passo
menu-grant = dar um papel a alguém
menu-revoke = retirar um papel
menu-audit = quem fez o quê

## Vários casos numa mensagem
alerts-gathered = 🔔 Chegaram ao mesmo tempo mais { $count } respostas de clientes insatisfeitos. Toque num número para abrir uma.
cases-moved = Este grupo tornou-se um supergrupo e as mensagens anteriores já não podem ser alteradas. Estes são os últimos casos encerrados; toque num número para rever um deles.
case-line = { $number }. { $what }
case-closed-by = encerrado por { $owner }
case-shown-already = Este caso já está no grupo, com os seus botões.
case-no-complaint = Encerrado. O que foi escrito já não conta como reclamação.

## Check-ins about what is known
customer-earlier = Há contactos anteriores; estes são os últimos.
bulk-undone = 📄 <b>{ $name }</b>: anulado por { $by }. Nada foi guardado.
checkin-told = Já conhecido: aconteceu { $at } e não é contado outra vez.
checkin-undone-waits = Anulado por { $by }: para { $who } está tudo previsto como antes.

## What is wrong with a file of check-ins
bulk-fault-missing = falta; indique-o
bulk-fault-id-taken = outra linha tem este id e diz outra coisa; dê a cada linha um id próprio
bulk-fault-touchpoint-meant = não há nenhum ponto da jornada “{ $value }”; queria dizer { $meant }?
bulk-fault-touchpoint = não há nenhum ponto da jornada “{ $value }”; há { $known }
bulk-fault-channel-meant = não há nenhum canal “{ $value }”; queria dizer { $meant }?
bulk-fault-channel = não há nenhum canal “{ $value }”; há { $known }
bulk-fault-date = “{ $value }” não é uma data; escreva uma como { $example }
bulk-fault-future = “{ $value }” está no futuro; escreva quando aconteceu
bulk-fault-past = “{ $value }” é anterior a 1970; escreva quando aconteceu
bulk-fault-language = “{ $value }” não é um idioma; escreva um código como en ou nl
bulk-fault-money = “{ $value }” não é um valor que se leia de uma só maneira; escreva um número como 1250.00
bulk-fault-control = contém caracteres de controle; elimine-os
bulk-fault-long = tem { $length } caracteres; são possíveis no máximo { $most }
bulk-fault-cells = a linha tem { $values } valores e a primeira linha { $names } nomes; um valor que contenha o separador deve estar entre aspas
bulk-fault-quotes = as aspas não estão certas; uma aspa dentro de aspas escreve-se duas vezes
bulk-fault-line = a linha é longa demais; um valor tem no máximo { $most } caracteres
bulk-fault-empty = o arquivo está vazio; a primeira linha deve nomear as colunas
bulk-fault-column-meant = falta a coluna { $column }; é “{ $meant }”?
bulk-fault-column = falta a coluna { $column }; as colunas são { $known }
bulk-fault-unnamed = a coluna { $number } não tem nome; dê-lhe um nome ou elimine-a
bulk-fault-twice = a coluna “{ $column }” aparece duas vezes; elimine uma
bulk-fault-excel = é um arquivo Excel antigo ou protegido; guarde-o como CSV
bulk-fault-binary = não é um texto, mas talvez uma imagem ou um PDF; guarde-o como CSV
bulk-fault-title = a primeira linha contém apenas “{ $title }”; ela deve nomear as colunas: elimine o que está acima dos nomes
bulk-fault-head = a primeira linha deve nomear as colunas
bulk-fault-object = isto não é um objeto JSON; escreva um em cada linha
bulk-fault-nested = { $names }: um valor deve ser um texto, um número ou uma lista de textos
bulk-fault-list = o arquivo inteiro é uma única lista JSON; escreva cada objeto em uma linha própria
bulk-fault-sheet = a primeira folha está vazia, e só essa é lida; a sua primeira linha deve nomear as colunas
bulk-fault-swollen = este arquivo Excel é grande demais depois de descompactado; guarde a folha como CSV
bulk-fault-archive = é um arquivo compactado, mas não do Excel; descompacte-o e envie o arquivo que ele contém
bulk-fault-workbook = este arquivo Excel não pode ser lido; abra-o no seu programa de planilhas e guarde-o como CSV

## Reports and files that could not be made

newsroom-gave-up = Não foi possível criar um relatório ou um arquivo, nem mesmo na terceira tentativa. O registro do operador diz por quê.
