# Todo lo que Waypulse dice en español. Los textos pueden llevar el HTML de Telegram; lo que se inserta queda neutralizado.

## Llegada
start = ¡Hola, { $name }! Después de una entrega, una compra o una llamada nos gustaría hacerle dos o tres preguntas breves. Pocas veces, y nunca de noche. ¿Le parece bien? Guardamos sus respuestas para mejorar nuestro servicio; con /stop puede dejarlo cuando quiera.
start-known = Nos alegra verle de nuevo, { $name }. Ahora no hay ninguna pregunta pendiente. /help muestra lo que puede hacer aquí.
button-agree = Sí, pueden preguntarme
button-agree-now = Sí, pregunten ahora
button-refuse = No, gracias
consent-given = Gracias. Le escribiremos cuando haya algo que preguntar. Con /stop puede dejarlo cuando quiera.
consent-refused = De acuerdo, no le preguntaremos nada. Si cambia de opinión, envíe /start.
language-which = ¿Qué idioma prefiere?
language-chosen = A partir de ahora le escribiremos en español.

## Una encuesta
survey-head = <b>{ $title }</b> · { $number } de { $count }
survey-title = <b>{ $title }</b>
survey-said = { $question } <i>{ $answer }</i>
survey-question = { $question }
survey-thanks = ¡Gracias! Sus respuestas llegan directamente a quienes pueden hacer algo al respecto.
hint-nps = 0 = nada probable, 10 = sumamente probable
hint-csat = 1 = muy insatisfactorio, 5 = muy satisfactorio
hint-ces = 1 = muy difícil, 7 = muy fácil
hint-ces-effort = 1 = muy poco esfuerzo, 7 = muchísimo esfuerzo
hint-text = Escriba su respuesta aquí abajo.
answer-yes = Sí
answer-no = No
answer-scale = { $value } de { $high }
answer-skipped = omitida
button-back = ‹ Atrás
button-skip = Omitir
button-later = Más tarde
button-stop = Darme de baja
later-said = No hay problema. Volveremos a preguntarle: { $at }.
later-until = No hay problema. Puede continuar hasta el { $at }: solo tiene que enviar /start.
put-off = Quería responder más tarde; volveremos a preguntarle. Para continuar ahora, envíe /start.
stop-said = No le preguntaremos nada más. Si cambia de opinión, envíe /start.
survey-expired = Esta encuesta ha terminado. Gracias de todos modos.

## Lo que no es una respuesta
refusal-scale = Elija un número del { $low } al { $high }, por favor.
refusal-choice = Elija uno de los botones, por favor.
refusal-yesno = Responda sí o no, por favor.
refusal-text = Responda con sus propias palabras, por favor.
refusal-skip = Esta pregunta no se puede omitir.
refusal-kind = Esta pregunta todavía no se puede responder aquí.
words-only = Responda con un botón o por escrito, por favor.
edit-with-back = Para cambiar una respuesta, use «Atrás» debajo de la pregunta.
nothing-open = Gracias por escribirnos. Ahora no hay ninguna pregunta pendiente. /help muestra lo que puede hacer aquí.
button-old = Este botón ya no es válido.
button-answered = Ya ha respondido a esto. Con «Atrás» puede cambiarlo.
button-foreign = Este botón no es para usted.
survey-closed = Esta encuesta ha terminado.
command-unknown = No conozco esta orden. /help muestra lo que puede hacer aquí.
command-not-here = Esta orden no corresponde a este chat. /help muestra lo que puede hacer aquí.

## Ayuda
help-customer = Le hacemos dos o tres preguntas después de una compra o una entrega. Responde con un botón o con sus propias palabras.
    /language – elegir su idioma
    /stop – no recibir más preguntas
    /start – volver a recibirlas
help-staff = <b>Equipo</b>
    /checkin – preguntar a un cliente cómo le fue
    Las respuestas de descontento aparecen enseguida en el chat del equipo.
help-manager = <b>Responsables</b>
    /report – los últimos siete días; /report 2026-W46, /report 2026-11 o /report 2026-11-01 2026-11-15 para otros
    /report 2026-11 stage=purchase vs 2026-10 – una parte, comparada con otro período; también touchpoint=, segment=, channel=, product=
    /pain – lo que más perjudica, en los mismos períodos
    /done delivery lo que hicimos – lo anota, y los informes siguientes dicen si ayudó; /done muestra lo que se hizo
help-owner = <b>Titular</b>
    Añádame a un grupo o canal y le preguntaré para qué es.

## Puesta en marcha
owner-welcome = Ya puede configurarme. Añádame al grupo de su equipo y a su canal de dirección (como administrador con permiso para publicar); allí le preguntaré para qué es cada uno.
chat-what-for = ¿Para qué uso «{ $title }»?
button-use-staff = Para el equipo: avisos
button-use-admin = Dirección: informe semanal
button-use-nothing = Para nada
chat-is-staff = El equipo verá aquí enseguida las respuestas de descontento y podrá consultar a un cliente con /checkin.
chat-is-admin = El informe semanal se publicará aquí. /report prepara uno ahora.
chat-is-nothing = Aquí no diré nada.

## Equipo
alert-head = 🔔 <b>{ $who }</b> no quedó conforme
    { $place }
alert-changed = ↩ <b>{ $who }</b> ha cambiado la respuesta
    { $place }
alert-answer = { $question } <b>{ $answer }</b>
alert-quote = { $question }
    <blockquote>{ $answer }</blockquote>
alert-taken = ✅ Lo lleva { $owner }
alert-taken-already = Ya lo lleva { $owner }.
alert-yours = Queda en sus manos.
button-take = Me encargo
checkin-what = ¿De qué se trata?
checkin-whom = ¿A quién pregunto?
checkin-nobody = Todavía nadie ha iniciado el bot. Los clientes llegan por un enlace: vea <code>waypulse link</code>.
checkin-no-touchpoint = No hay ningún punto de contacto «{ $touchpoint }» con encuesta. Puede elegir entre:
checkin-no-customer = No se conoce a nadie como «{ $customer }». Cree un enlace con <code>waypulse link</code>; a quien lo siga se le podrá preguntar.
checkin-head = <b>{ $touchpoint }</b> · { $who }
checkin-now = Se envía ahora.
checkin-at = Se enviará: { $at }.
checkin-deferred = En espera: { $reason }. Se volverá a revisar: { $at }.
checkin-absent = En espera del cliente hasta el { $at }: { $reason }.
checkin-suppressed = No se enviará: { $reason }.
reason-no-chat = aún no ha iniciado el bot
reason-no-consent = aún no ha dado su consentimiento
reason-opted-out = no desea que le pregunten
reason-blocked = ha bloqueado el bot
reason-sampled-out = fuera de la muestra
reason-no-survey = en este punto de contacto no se pregunta nada
reason-too-late = hace demasiado tiempo
reason-open-survey = hay otra encuesta abierta
reason-gap-after-invitation = se le preguntó hace poco
reason-gap-after-response = respondió hace poco
reason-at-most = ya se le ha preguntado bastante
reason-quiet-hours = horas de descanso
reason-weekend = no en fin de semana
reason-paused = ha puesto las preguntas en pausa
reason-same-survey = esta encuesta fue hace poco
reason-quota = ya hay suficientes respuestas
reason-later = prefiere más tarde

## Responsables
report-which-period = ¿Qué período? Escriba /report 2026-W46 o /report 2026-11-01 2026-11-15 (un año como máximo) y, si lo desea, vs 2026-W45 para comparar con otro.
report-which-part = No existe «{ $word }». Es posible: { $possible }.
digest-week = Semana { $week } ({ $days })
digest-head = <b>{ $period }</b> · { $answers ->
    [one] { $answers } respuesta
    [many] { $answers } de respuestas
   *[other] { $answers } respuestas
}
digest-head-asked = <b>{ $period }</b> · { $answers ->
    [one] { $answers } respuesta
    [many] { $answers } de respuestas
   *[other] { $answers } respuestas
} · { $asked ->
    [one] { $asked } solicitud
    [many] { $asked } de solicitudes
   *[other] { $asked } solicitudes
}, respondió el { $rate } %
digest-nothing = Nadie respondió en este período.
digest-no-change = Ningún cambio real desde el período anterior.
digest-part = Solo: { $part }
digest-against = Comparado con { $period }
digest-too-few = Muy pocas respuestas para comparar con el período anterior: una puntuación necesita { $minimum } en ambos.
digest-score-worse = ▼ <b>{ $place }</b> empeoró: { $score } { $before } → { $after } (n { $n }, cambio real)
digest-score-better = ▲ <b>{ $place }</b> mejoró: { $score } { $before } → { $after } (n { $n }, cambio real)
digest-pain-worse = ▼ { $theme } ({ $place }): { $points } puntos perdidos más (cambio real)
digest-pain-better = ▲ { $theme } ({ $place }): { $points } puntos perdidos menos (cambio real)
digest-pain = <b>Lo que más perjudica</b>
digest-no-pain = Nadie se quejó de un tema conocido.
digest-pain-unsure = Nada que se distinga del azar.
digest-besides = También se mencionó: { $themes }.
digest-point = { $rank }  <b>{ $theme }</b> · { $place }
digest-cost = cuesta { $points } puntos de { $score } ({ $low } a { $high }) · { $customers } de { $heard ->
    [one] { $heard } cliente
    [many] { $heard } de clientes
   *[other] { $heard } clientes
}
digest-cost-unknown = muy pocas respuestas para decir lo que cuesta · { $customers } de { $heard ->
    [one] { $heard } cliente
    [many] { $heard } de clientes
   *[other] { $heard } clientes
}
digest-quote = <i>«{ $quote }»</i>
digest-since-new = nuevo
digest-since-same = sin cambio real
digest-since-more = { $points } puntos más que antes
digest-since-less = { $points } puntos menos que antes
digest-recovered = <b>Lo que se recuperó</b>
digest-done = <b>Lo que se hizo y lo que se logró</b>
digest-deed-too-few = { $day } · { $theme }: { $deed }. Todavía muy pocas respuestas: se necesitan { $minimum } antes y después.
digest-deed-better = ▲ { $day } · { $theme }: { $deed }. Quejas { $before } % → { $after } % (n { $n }, cambio real)
digest-deed-worse = ▼ { $day } · { $theme }: { $deed }. Quejas { $before } % → { $after } % (n { $n }, cambio real)
digest-deed-same = { $day } · { $theme }: { $deed }. Quejas { $before } % → { $after } % (n { $n }, sin cambio real)
digest-more = y { $count } más
digest-not-asked = Sin preguntar: { $count } ({ $reasons }).
digest-blind = No se pregunta a nadie sobre: { $touchpoints }.
view-weeks = <b>Ocho semanas</b> · { $period }
view-place = <b>{ $place }</b> · { $n ->
    [one] { $n } respuesta
    [many] { $n } de respuestas
   *[other] { $n } respuestas
}
view-themes = <b>Quejas</b>
view-segments = <b>Por segmento</b>
view-share = { $name }: { $customers } de { $heard ->
    [one] { $heard } cliente
    [many] { $heard } de clientes
   *[other] { $heard } clientes
} ({ $share } %)
view-share-too-few = { $name }: { $customers } de { $heard ->
    [one] { $heard } cliente
    [many] { $heard } de clientes
   *[other] { $heard } clientes
}
view-point-weeks = <b>{ $count ->
    [one] La última semana
    [many] El último { $count } de semanas
   *[other] Las últimas { $count } semanas
}</b> { $bars }
    quejas por clientes escuchados: { $counts }
digest-crossing-worse = ▼ Los mismos clientes dan a { $later } { $points } puntos menos que a { $earlier }: { $score } (n { $n }, diferencia real)
digest-crossing-better = ▲ Los mismos clientes dan a { $later } { $points } puntos más que a { $earlier }: { $score } (n { $n }, diferencia real)
journey-head = <b>El recorrido en cifras</b> · { $period }
journey-nothing = No se sabe nada del camino de cada cliente en este período.
journey-odd = <b>Palabras y notas que se contradicen</b>: { $count }
journey-odd-line = { $place }: { $score } { $value }
figure-told = { $name }: { $value } ({ $low } a { $high }, n { $n })
figure-real = { $name }: { $value } ({ $low } a { $high }, n { $n }), diferencia real
figure-plain = { $name }: { $value } (n { $n })
figure-too-few = { $name }: muy pocos clientes (n { $n })
figure-went-on = { $earlier } → { $later }, siguieron
figure-days = { $earlier } → { $later }, días hasta entonces (mediana, mitad central)
figure-repeat = Volvieron a comprar
figure-order-value = Compra media
figure-lifetime-value = Pagado en total por un cliente
figure-acquisition-cost = Coste de un cliente nuevo
figure-worth = Pagado por cada unidad de coste
figure-paired = { $earlier } → { $later }, { $score } de los mismos clientes en puntos
open-coming = Enseguida llega.
open-twice = Ya está en camino.
open-gone = Este informe ya no existe. /report prepara uno nuevo.
open-nothing = Ya nadie se queja de esto, o ya no forma parte del recorrido.
button-view-stages = Por etapa
button-view-journey = El recorrido
button-view-weeks = Ocho semanas
button-view-pdf = PDF
button-view-xlsx = Hoja de cálculo
done-nothing = Todavía no hay nada anotado. Escriba /done delivery lo que hicimos, y los informes siguientes dirán si ayudó.
done-which-theme = ¿Qué tema? Escriba /done, uno de estos y lo que se hizo: { $themes }.
done-what = ¿Qué se hizo al respecto? Escriba /done { $theme } y lo que se hizo.
done-marked = Anotado: { $theme }. Durante { $weeks } semanas los informes comparan las quejas de antes con las de después.
done-line = { $day } · { $theme }: { $deed }
done-line-by = { $day } · { $theme }: { $deed } ({ $person })
score-told = { $score } { $value } ({ $low } a { $high }, n { $n })
score-too-few = { $score }: muy pocas respuestas (n { $n })
score-before = antes { $before }, cambio real
score-csat = satisfacción
score-nps = recomendación (NPS)
score-ces = facilidad
score-sentiment = tono de los textos
