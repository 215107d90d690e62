# Todo lo que Waypulse dice en español. Los textos pueden llevar el HTML de Telegram; lo que se inserta queda neutralizado.

## Llegada
start = ¡Hola, { $name }! Después de una entrega, una compra o una llamada nos gustaría hacerle dos o tres preguntas breves. Pocas veces, y nunca de noche. ¿Le parece bien?
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
hint-nps = 0 = nada probable, 10 = sumamente probable
hint-csat = 1 = muy insatisfactorio, 5 = muy satisfactorio
hint-ces = 1 = muy difícil, 7 = muy fácil
hint-ces-effort = 1 = muy poco esfuerzo, 7 = muchísimo esfuerzo
hint-text = Escriba su respuesta aquí abajo o envíe un mensaje de voz.
answer-yes = Sí
answer-no = No
answer-scale = { $value } de { $high }
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
nothing-open = Gracias por escribirnos. Ahora no hay ninguna pregunta pendiente. /help muestra lo que puede hacer aquí.
button-old = Este botón ya no es válido.
button-answered = Ya ha respondido a esto. Con «Atrás» puede cambiarlo.
button-foreign = Este botón no es para usted.
survey-closed = Esta encuesta ha terminado.
command-unknown = No conozco este comando. /help muestra lo que puede hacer aquí.
command-not-here = Este comando no corresponde a este chat. /help muestra lo que puede hacer aquí.

## Ayuda
help-customer = Le hacemos dos o tres preguntas después de una compra o una entrega. Responde con un botón o con sus propias palabras.
help-staff = <b>Equipo</b>
    /checkin QUIÉN – preguntar a un cliente cómo le fue; por referencia, nombre, @usuario, pedido o en respuesta a él
    /customer QUIÉN – el recorrido de un cliente
    /upcoming – lo previsto para los próximos días
    Un archivo CSV dejado aquí (customer, touchpoint, at) pregunta a muchos a la vez, después de mostrarle qué resultaría.
    /link – crear un enlace o un código QR
    Las respuestas de clientes descontentos aparecen enseguida en el chat del equipo.
    Lo que escriba en el tema de un caso, o en respuesta a su aviso, lo lee el cliente. Lo que empieza por // queda entre ustedes.
help-manager = <b>Dirección</b>
    /report – los últimos siete días; /report 2026-W46, /report 2026-11 o /report 2026-11-01 2026-11-15 para otros
    /report 2026-11 stage=purchase vs 2026-10 – una parte, comparada con otro período; también touchpoint=, segment=, channel=, product=
    /pain – lo que más perjudica, en los mismos períodos
    /done delivery lo que hicimos – lo anota, y los informes siguientes dicen si ayudó; /done muestra lo que se hizo
    /export – respuestas, eventos o textos en un archivo; períodos y partes como en /report
help-owner = <b>Titular</b>
    Añádame a un grupo o canal y le preguntaré para qué es.
    /setup – ponerme en marcha, paso a paso
    /grant, /revoke – quién es del equipo o de la dirección
    /audit – quién hizo qué

## Puesta en marcha
owner-welcome = Ya puede configurarme. Añádame al grupo de su equipo y a su canal de dirección (como administrador con permiso para publicar); allí le preguntaré para qué es cada uno. /setup le guía por lo demás.
chat-what-for = ¿Para qué uso «{ $title }»?
button-use-staff = Para el equipo: avisos
button-use-admin = Dirección: informe semanal
button-use-nothing = Para nada
chat-is-staff = El equipo verá aquí enseguida las respuestas de clientes descontentos y podrá consultar a un cliente con /checkin.
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
reason-blocked = ha bloqueado el bot o dejado Telegram
reason-deleted = ya no está en Telegram
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
}, { $of } con respuesta ({ $rate } %)
digest-nothing = Nadie respondió en este período.
digest-no-change = Ningún cambio real desde el período anterior.
digest-part = Solo: { $part }
digest-against = Comparado con { $period }
digest-too-few = Muy pocas respuestas para comparar con el período anterior: una puntuación necesita { $minimum } en ambos.
digest-score-worse = ▼ <b>{ $place }</b> empeoró: { $score } { $before } → { $after } (n { $n }, cambio real)
digest-score-better = ▲ <b>{ $place }</b> mejoró: { $score } { $before } → { $after } (n { $n }, cambio real)
digest-pain-worse = ▼ { $theme } ({ $place }): se pierden { $points } puntos más (cambio real)
digest-pain-better = ▲ { $theme } ({ $place }): se pierden { $points } puntos menos (cambio real)
digest-pain-worse-number = ▼ { $theme } ({ $place }): se quejan { $customers } de { $heard } clientes, antes { $hits } de { $n } (cambio real)
digest-pain-better-number = ▲ { $theme } ({ $place }): se quejan { $customers } de { $heard } clientes, antes { $hits } de { $n } (cambio real)
digest-changes-more =
    { $count ->
        [one] Y { $count } cambio real más.
        [many] Y { $count } de cambios reales más.
       *[other] Y { $count } cambios reales más.
    }
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
digest-cost-everybody = todos los que puntuaron se quejan: no hay con quién comparar · { $customers } de { $heard ->
    [one] { $heard } cliente
    [many] { $heard } de clientes
   *[other] { $heard } clientes
}
digest-quote = <i>«{ $quote }»</i>
digest-since-new = nuevo
digest-since-same = sin cambio real
digest-since-more = { $points } puntos más que antes
digest-since-less = { $points } puntos menos que antes
digest-since-number = antes { $hits } de { $n }
digest-recovered = <b>Lo que se recuperó</b>
digest-done = <b>Lo que se hizo y lo que se logró</b>
digest-deed-too-few = { $day } · { $theme }: { $deed }. Todavía muy pocas respuestas: se necesitan { $minimum } antes y después.
digest-deed-better = ▲ { $day } · { $theme }: { $deed }. Quejas { $before } % → { $after } % (n { $n }, cambio real)
digest-deed-worse = ▼ { $day } · { $theme }: { $deed }. Quejas { $before } % → { $after } % (n { $n }, cambio real)
digest-deed-same = { $day } · { $theme }: { $deed }. Quejas { $before } % → { $after } % (n { $n }, sin cambio real)
digest-more = y { $count } más
digest-solved = Resueltos: { $closed ->
    [one] { $solved } de { $closed } caso cerrado, según los clientes
    [many] { $solved } de { $closed } de casos cerrados, según los clientes
   *[other] { $solved } de { $closed } casos cerrados, según los clientes
 }.
digest-solved-so-far = Resueltos: { $closed ->
    [one] { $solved } de { $closed } caso cerrado, según los clientes
    [many] { $solved } de { $closed } de casos cerrados, según los clientes
   *[other] { $solved } de { $closed } casos cerrados, según los clientes
 } (aún sin respuesta: { $silent }).
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
figure-paired = { $earlier } → { $later }, cambio en los mismos clientes en puntos: { $score }
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
score-sentiment = tono de los textos (−1 a 1)

## Reminders
reminder-head = <i>Un breve recordatorio: aún no ha respondido. Le llevará menos de un minuto.</i>
reminder-moved = <i>La pregunta está otra vez más abajo.</i>

## Later, and thanks
later-when = ¿Cuándo le preguntamos de nuevo?
button-hours = Dentro de 3 horas, a las { $time }
button-today = Hoy a las { $time }
button-tonight = Esta tarde a las { $time }
button-tomorrow = Mañana a las { $time }
button-stay = ‹ Volver a la pregunta
button-now = Responder ahora
thanks-promoter = ¡Gracias! Nos alegra que haya sido una buena experiencia.
thanks-passive = ¡Gracias! Sus respuestas llegan directamente a quienes pueden hacer algo al respecto.
thanks-detractor = Gracias por contárnoslo. Lamentamos que no haya sido como debía.
promise-somebody = { $name } lo lee hoy mismo.
promise-anybody = Alguien de nuestro equipo lo lee hoy mismo.
promise-signed = — { $name }
own-words = { $words }
review-ask = ¿Quiere contárselo también a otras personas?
button-review = Escribir una reseña
reward-given = Como agradecimiento, aquí tiene un código: <code>{ $code }</code>
button-copy = Copiar el código
rewards-few = Solo quedan { $left } códigos en la reserva «{ $pool }». Añada más con <code>waypulse rewards add { $pool } FILE</code>.
rewards-gone = Se ha entregado el último código de la reserva «{ $pool }». Nadie recibirá ninguno hasta que añada más con <code>waypulse rewards add { $pool } FILE</code>.

## Kinds of questions
answer-none = ninguna
answer-text = mensaje de voz
answer-photo = foto
button-done = Listo
button-share = 📱 Compartir mi número
hint-rating = 1 = lo peor, { $most } = lo mejor
hint-other = O escriba aquí abajo su propia respuesta.
hint-choices = Marque todo lo que corresponda y toque «Listo».
hint-choices-most = Marque { $most } como máximo y toque «Listo».
hint-number = Escriba un número aquí abajo.
hint-number-unit = Escriba un número aquí abajo ({ $unit }).
hint-number-between = Escriba un número entre { $low } y { $high }.
hint-number-from = Escriba un número a partir de { $low }.
hint-number-to = Escriba un número hasta { $high }.
hint-photo = Envíe una foto con el clip de aquí abajo.
hint-consent = Solo lo usamos para esto. ¿Está de acuerdo?
hint-contact = Escriba su correo electrónico o su número de teléfono.
contact-how = Gracias. Comparta su número con el botón de abajo, o escriba su correo electrónico u otro número.
contact-noted = Gracias, anotado.
contact-left = De acuerdo.
refusal-choices = Marque los botones y toque «Listo», o escriba sus números, por ejemplo 1, 3.
refusal-least = Elija al menos { $least }, por favor.
refusal-most = Elija { $most } como máximo, por favor.
refusal-number = Escriba un número, por favor, como 12.
refusal-whole = Escriba un número entero, por favor, como 12.
refusal-decimals = Acorte el número, por favor; cifras decimales: { $decimals } como máximo.
refusal-between = Escriba un número entre { $low } y { $high }, por favor.
refusal-too-low = Escriba un número a partir de { $low }, por favor.
refusal-too-high = Escriba un número hasta { $high }, por favor.
refusal-photo = Envíe una foto aquí, por favor.
refusal-contact = Comparta su propio número con el botón de abajo, o escriba su correo electrónico o su número de teléfono.
refusal-consent = ¿Podemos usarlo? Toque el botón de arriba, o escriba sí o no.
text-full = Gracias, no podemos guardar más en esta respuesta.

## In control
start-kept = Guardamos su nombre tal como figura aquí, sobre qué le preguntamos y sus respuestas. Plazo de conservación: { $kept }. /mydata lo muestra todo, /forget lo borra y /stop pone fin a las preguntas.
menu-feedback = contarnos algo
menu-language = elegir su idioma
menu-pause = sin preguntas durante un tiempo
menu-quiet = horas sin preguntas y su zona horaria
menu-mydata = ver lo que guardamos sobre usted
menu-forget = borrar todo lo que hay sobre usted
menu-stop = no recibir más preguntas
menu-start = volver a recibirlas
menu-help = lo que puede hacer aquí
help-line = /{ $command } – { $what }
own-nobody = Todavía no le conocemos y no guardamos nada sobre usted. Con /start puede empezar.
pause-until = No le preguntaremos nada hasta esta fecha: { $at }.
pause-none = No hay ninguna pausa activa, así que podemos preguntarle algo. ¿Durante cuánto tiempo prefiere que no le molestemos? También puede escribir /pause 14.
pause-days = Escriba un número de días de 1 a { $most }, por ejemplo /pause 14.
button-pause = { $days } días
button-pause-end = Terminar la pausa ahora
quiet-hours = No le molestamos de { $start } a { $end }.
quiet-none = No hay horas de descanso definidas.
quiet-zone = Zona horaria: { $city } (allí son ahora las { $now }).
quiet-how = Para cambiarlo, toque un botón. O escriba otras horas, por ejemplo /quiet 22-8, o dónde vive, por ejemplo /quiet Lisboa.
quiet-unread = No lo he entendido. Escriba unas horas, por ejemplo /quiet 22-8, o una ciudad grande o el país donde vive, por ejemplo /quiet Lisboa.
button-quiet-usual = Las horas habituales
feedback-ask = ¿Qué le gustaría contarnos? Escríbalo aquí abajo.
feedback-where = Gracias, lo hemos recibido. ¿De qué se trata?
feedback-placed = ¡Gracias! Anotado en: { $place }.
feedback-elsewhere = ¡Gracias! Hemos transmitido sus palabras.
button-feedback-other = Otra cosa
mydata-head = <b>Lo que guardamos sobre usted</b>
mydata-name = Nombre: { $name }
mydata-customer = Nuestra referencia para usted: { $customer }
mydata-segments = Grupos: { $segments }
mydata-unasked = Todavía no ha dicho si podemos preguntarle.
mydata-given = Aceptó nuestras preguntas: { $at }.
mydata-withdrawn = Pidió no recibir preguntas: { $at }.
mydata-counts = { $events ->
    [one] { $events } evento
    [many] { $events } de eventos
   *[other] { $events } eventos
}, { $answers ->
    [one] { $answers } respuesta
    [many] { $answers } de respuestas
   *[other] { $answers } respuestas
}, de ellas { $texts } con sus propias palabras. El archivo de abajo lo contiene todo, también lo que hemos interpretado de sus palabras.
mydata-why = <b>Por qué le preguntamos, y por qué no</b>
mydata-asked = • { $place }: preguntado, { $at }
mydata-planned = • { $place }: se decidirá, { $at }
mydata-not-asked = • { $place }: no preguntado ({ $reason })
mydata-kept = Plazo de conservación: { $kept }. Después se borran sus palabras y su nombre; las cifras quedan, sin usted.
mydata-can = /forget borra todo esto ahora. /stop pone fin a las preguntas. /quiet, /pause y /language cambian cómo preguntamos.
mydata-file = Todo lo que guardamos sobre usted.
forget-sure = ¿Borramos todo lo que hay sobre usted? Su nombre, sus palabras y todo lo que dice quién es. No se puede deshacer. Las puntuaciones quedan en nuestras cifras, sin usted.
button-forget = Sí, borrar todo
button-forget-not = No, conservarlo
forget-not = No se ha borrado nada.
forget-begun = Se está borrando. En un momento recibirá un número que lo demuestra.
forget-done = Se ha borrado todo lo que había sobre usted. Número de comprobante: <code>{ $proof }</code>. Ya no le conocemos; con /start puede empezar de nuevo.
forget-nothing = No guardamos nada sobre usted.
alert-erased = 🗑 Borrado: el cliente pidió que lo olvidáramos.

## Other systems
hook-paused = Lo que se comunica a { $host } no llega desde hace tiempo, así que está en pausa. Lo pendiente se guarda siete días. Repare el receptor y escriba después <code>waypulse hook resume { $number }</code>.

## Cases
alert-words = Dice: { $words }
alert-fallen = La última vez dio un { $before }.
alert-score = Antes: { $place }, { $answer } ({ $at })
alert-journey = Hasta ahora: { $way }
case-topic = { $who } · { $place }
case-snoozed = 💤 { $owner } lo retomará: { $at }
case-closed = ☑ Caso cerrado por { $owner }: { $reason }
case-says-solved = 🎉 El cliente dice que está resuelto.
case-reason-solved = resuelto
case-reason-unreached = no se pudo contactar
case-reason-no-complaint = no es una queja
case-reason-other = otro motivo
case-closed-already = Este caso está cerrado.
case-nobody = nadie todavía
case-nobody-else = Todavía no se ha visto a nadie más en este chat.
case-handed = 👋 { $owner }, { $by } le ha pasado este caso.
case-left = 👋 { $owner } ha salido de este grupo. Este caso vuelve a estar abierto: ¿quién se encarga?
case-woken = ⏰ { $owner }, quería retomar esto ahora.
case-late-answer = ⏳ El cliente sigue esperando una respuesta: { $what }. Responsable: { $owner }.
case-late-close = ⏳ Este caso sigue abierto: { $what }. Responsable: { $owner }.
case-said = 💬 <b>{ $who }</b>
    { $text }
case-said-plain = 💬 { $text }
case-closed-write = Este caso está cerrado, así que no se ha enviado nada. Ábralo de nuevo primero.
case-unreachable = No se puede contactar con el cliente: el bot está bloqueado o el chat ya no existe. No se ha enviado nada.
case-not-delivered = Esto no se pudo transmitir. Telegram no permite copiarlo.
case-is-it-solved = Nos dijo que algo no estaba bien: { $place }. ¿Está resuelto ahora?
case-thanks-solved = Gracias, nos alegra saberlo.
case-thanks-unsolved = Gracias por decírnoslo. Volvemos a ocuparnos de ello. ¿Qué falta todavía? Escríbalo aquí abajo.
case-unsolved-told = ↩ El cliente dice que no está resuelto. El caso está abierto de nuevo. Responsable: { $owner }.
button-case-hand = Pasar a otra persona
button-case-later = Más tarde
button-case-close = Cerrar
button-case-tomorrow = Mañana a las 9
button-case-days = En tres días
button-case-solved = Resuelto
button-case-unreached = No se pudo contactar
button-case-no-complaint = No es una queja
button-case-other = Otro motivo
button-case-reopen = Abrir de nuevo
button-solved-yes = Sí, está resuelto
button-solved-no = No, todavía no

## Corrections
alert-corrected = ✏️ <b>{ $who }</b>: leído de nuevo, sin motivo de aviso
    { $place }
corrected = ✏️ Corregido: { $what }
correction-kept = Anotado. Las cifras ya lo tienen en cuenta. Pulse otra vez para deshacerlo.
correction-back = Deshecho. Cuenta tal como se leyó.
correction-gone = Aquí no hay nada que corregir: el texto todavía se está leyendo, se cambió o está borrado.
correction-which = ¿Qué tema está mal?
correction-instead = ¿De qué trata en lugar de «{ $theme }»?
correction-missed = ¿Qué tema falta?
reading-mood = Leído como: { $mood }
reading-themes = Temas: { $themes }
reading-no-theme = ninguno
reading-negative = negativo
reading-neutral = neutro
reading-positive = positivo
reading-mixed = mixto
reading-none = no leído en este idioma
button-object-not-negative = No es negativo
button-object-no-complaint = No es una queja
button-object-theme = Tema equivocado
button-theme-missed = Falta un tema
button-theme-none = Ningún tema
view-quotes-read = ✏️ muestra cómo se leyó una cita; allí puede corregir lo que esté mal.

## Exports
export-offer = <b>Exportación</b> · { $period }
    ¿Qué debe contener el archivo? Toque un formato y se creará.
export-veiled = Sin personas: hay códigos en lugar de clientes, y los textos están enmascarados.
export-lifted = ⚠ Con personas: referencias, nombres y textos tal como se escribieron. Queda anotado en el registro.
export-which-period = ¿Qué período? Escriba /export 2026-W46 o /export 2026-11-01 2026-11-15 (un año como máximo) y, si lo desea, stage=purchase.
export-file = { $period } · { $count ->
    [one] una fila
    [many] { $count } de filas
   *[other] { $count } filas
 }, sin personas
export-file-persons = ⚠ { $period } · { $count ->
    [one] una fila
    [many] { $count } de filas
   *[other] { $count } filas
 }, con personas. Compártalo solo con quienes pueden conocerlas.
export-nothing = No hay nada que exportar: { $period }.
export-too-large = Es demasiado para un chat: { $count } registros. Pida un período más corto, o haga crear el archivo con <code>waypulse export</code>.
button-export-responses = Respuestas
button-export-feedback = Opiniones
button-export-events = Eventos
button-export-invitations = Invitaciones
button-export-verbatims = Textos y temas
button-export-show = Con personas
button-export-hide = Sin personas

## Links
link-what = ¿Adónde lleva el enlace? Toque un punto de contacto para obtener un enlace válido para todos. O en una línea: <code>/link parcel.delivered C-1001 product=lamp 30d 1x</code> es para el cliente C-1001, válido 30 días y para una persona.
link-no-touchpoint = No hay ningún punto de contacto «{ $touchpoint }» con encuesta. Estos son los que hay:
link-odd-word = «{ $word }» no dice nada aquí. Escriba un cliente, <code>nombre=valor</code>, cuánto dura (<code>30d</code>) o para cuántas personas (<code>100x</code>), cada cosa una vez como máximo.
link-head = 🔗 <b>{ $touchpoint }</b>
    { $address }
link-for-all = Para quien lo siga.
link-for-customer = Solo para el cliente { $customer }.
link-most = { $most ->
    [one] Válido para una persona.
    [many] Válido para { $most } de personas.
   *[other] Válido para { $most } personas.
}
link-until = Válido hasta { $at }.
link-revoked = Revocado: ya nadie llega por él.
link-caption = Escanee el código y cuéntenos cómo le fue: { $touchpoint }
link-print = Para imprimir: el mismo código, nítido a cualquier tamaño, con el texto debajo.
link-list = <b>Los enlaces más recientes</b>, y cuántas personas llegaron por cada uno:
link-none = Todavía no se ha creado ningún enlace.
link-line = { $number }. { $what } · { $uses }
link-refused = Enlaces que no llevaron a ninguna parte en los últimos 30 días:
link-refused-line = { $reason }: { $count }
link-fault-unknown = desconocido
link-fault-forged = falsificado o alterado
link-fault-expired = caducado
link-fault-used-up = agotado
link-fault-revoked = revocado
link-fault-foreign = de otra persona
button-link-list = Los enlaces más recientes
button-link-revoke = Revocar
button-link-revoke-one = Revocar { $number }

## Seguimientos
checkin-survey = { $stage } › encuesta «{ $survey }»
checkin-with = Con: { $attributes }
checkin-never-asked = Nunca se le ha preguntado.
checkin-last-answered = Última pregunta: «{ $survey }», { $at }; respondida.
checkin-last-unanswered = Última pregunta: «{ $survey }», { $at }; sin respuesta.
checkin-waiting = Ya previsto: «{ $survey }», { $at }.
checkin-allowed = Se permitirá a partir del { $at }.
checkin-many = Hay varias personas que encajan con «{ $words }». ¿A quién se refiere?
checkin-why = ¿Por qué de todos modos? Responda a este mensaje con el motivo en pocas palabras. Se conserva.
checkin-because = De todos modos, porque: «{ $reason }»
checkin-by = Iniciado por { $who }.
checkin-cancelled = No se ha enviado nada.
checkin-started = Esto ya se ha iniciado.
checkin-undone = Anulado por { $by }: no se preguntará a { $who }.
checkin-undo-late = Ya es tarde para deshacerlo.
checkin-undo-soon = Se está enviando. Pulse de nuevo dentro de un momento.
button-checkin-send = Enviar
button-checkin-override = Preguntar de todos modos
button-checkin-other = Sobre otra cosa
button-checkin-cancel = Cancelar
button-checkin-undo = Deshacer
bulk-head = 📄 <b>{ $name }</b>: { $rows ->
    [one] { $rows } fila
    [many] { $rows } de filas
   *[other] { $rows } filas
}
bulk-asked = Se preguntará a: { $count }
bulk-deferred = Aplazados: { $count } ({ $reasons })
bulk-suppressed = No se preguntará a: { $count } ({ $reasons })
bulk-known = Ya conocidos: { $count }
bulk-bad = No sirven y se omitirían: { $count }
bulk-bad-row = Línea { $why }
bulk-more = … y { $count } más
bulk-nothing = No hay nada que iniciar.
bulk-unusable = 📄 <b>{ $name }</b> no sirve: { $why }
bulk-lost = Telegram no entrega el archivo. Vuelva a dejarlo aquí o use <code>waypulse import events</code>.
bulk-too-large = Este archivo es demasiado grande; aquí caben hasta { $most } MB. Use para él <code>waypulse import events</code>.
bulk-too-many = tiene demasiadas filas; aquí caben hasta { $most }, y waypulse import events admite más
bulk-starting = 📄 <b>{ $name }</b>: iniciado por { $who }. Empieza dentro de un minuto; hasta entonces se puede anular.
bulk-done = 📄 <b>{ $name }</b> está iniciado. Nuevos: { $new }, ya conocidos: { $known }, omitidos: { $bad }.
button-bulk-start = Iniciar
upcoming-head = <b>Previsto para los próximos días</b>
upcoming-nothing = No hay nada previsto para los próximos siete días.
upcoming-day = <b>{ $day }</b>: { $count } ({ $surveys })
upcoming-absent = A la espera de que alguien venga o acepte: { $count }
customer-head = <b>{ $who }</b>
customer-welcome = se le puede preguntar
customer-whom = ¿De quién quiere ver el recorrido?
customer-nobody = No se conoce a nadie como «{ $words }». Pruebe con la referencia, el @usuario, el pedido o una parte del nombre.
customer-nothing = Todavía no se sabe nada del recorrido de esta persona.
customer-contact = <b>{ $place }</b> · { $at }
customer-answered = Preguntado { $at }; respondido.
customer-unanswered = Preguntado { $at }; sin respuesta.
customer-not-asked = No preguntado: { $reason }.
customer-drawing = La imagen está en camino.
button-customer-checkin = Preguntar algo
button-customer-picture = Como imagen
customer-case-open = 🔔 Un caso abierto que nadie ha asumido todavía.
bulk-failed = algo falló al leerlo; el registro del operador dice qué

## Roles, the log, and setting up
role-staff = equipo
role-manager = dirección
grant-how = Para que alguien trabaje conmigo: <code>/grant @name staff</code> (equipo) o <code>/grant @name manager</code> (dirección), o <code>/grant staff</code> en respuesta a un mensaje suyo (reenvíemelo si quiere). <code>/revoke @name</code> lo retira.
grant-unknown = No conozco a «{ $who }». Pídale que escriba una vez en el chat del equipo o que me envíe /start, responda a un mensaje suyo o indique su número de Telegram.
grant-owner = { $who } es titular y ya puede hacerlo todo.
grant-given = { $who } tiene ahora este rol: { $role }.
grant-told = Ahora tiene usted este rol aquí: { $role }. /help muestra lo que puede hacer.
grant-line = • { $who } ({ $number }): { $role }, desde { $since }
revoke-how = ¿El rol de quién? Escriba <code>/revoke @name</code>, o /revoke en respuesta a un mensaje suyo. /grant muestra quién tiene uno.
revoke-nothing = A { $who } no se le concedió ningún rol. Quien está en el chat del equipo o de la dirección lo tiene por ello: retírelo de ese chat.
revoke-done = { $who } ya no tiene ningún rol concedido. Quien está en el chat del equipo o de la dirección conserva lo que eso le da.
owner-private = Eso es solo para nuestro chat privado. Envíemelo allí.
audit-head = <b>Lo que se ha hecho</b>, primero lo más reciente. Toque un formato para recibirlo todo en un archivo.
audit-file = El registro: { $count ->
    [one] una entrada
    [many] { $count } de entradas
   *[other] { $count } entradas
 }, de la más antigua a la más reciente.
audit-file-newest = Las { $count } entradas más recientes del registro, de la más antigua a la más reciente. <code>waypulse audit --out FILE</code> lo escribe todo en un archivo.
audit-nothing = Antes de eso no se hizo nada.
audit-line = { $at } · { $who }: { $act } <i>{ $about }</i>
audit-command-line = línea de órdenes
audit-somebody = alguien sin nombre
button-audit-older = Anteriores ›
button-audit-newest = Recientes
act-own = pasó a ser titular
act-grant = concedió un rol
act-revoke = retiró un rol
act-chat-purpose = eligió para qué sirve un chat
act-trial = probó una encuesta
act-check-in = hizo preguntar a un cliente
act-override = hizo preguntar pese a una regla
act-bulk-check-in = hizo preguntar a muchos clientes
act-undo = lo deshizo
act-event-told = comunicó un hecho
act-link-made = creó un enlace
act-link-revoked = revocó un enlace
act-case-taken = tomó un caso
act-case-handed-over = pasó un caso a otra persona
act-case-snoozed = aplazó un caso
act-case-closed = cerró un caso
act-case-reopened = reabrió un caso
act-correction = corrigió lo leído en un texto
act-done = anotó lo que se hizo
act-customer-seen = consultó a un cliente
act-import = importó
act-export = exportó
act-forget = hizo borrar a un cliente
act-rewards = añadió códigos
act-key-made = creó una clave
act-key-revoked = revocó una clave
act-hook-added = añadió un webhook
act-hook-removed = eliminó un webhook
act-hook-resumed = reanudó un webhook
setup-head = <b>Puesta en marcha</b>
    Toque una línea para continuar. Puede dejarlo cuando quiera; /setup vuelve a esta lista.
setup-done = <b>Puesta en marcha</b>
    Todo está listo. Toque una línea para ver cómo, y cómo cambiarlo.
setup-has = ✅ { $what }: { $value }
setup-lacks = ▫️ { $what }: pendiente
setup-is-done = hecho
setup-journey-has = { $journey }, { $count ->
    [one] { $count } punto de contacto con preguntas
    [many] { $count } de puntos de contacto con preguntas
   *[other] { $count } puntos de contacto con preguntas
}
setup-staff = <b>Chat del equipo</b>
    Un grupo, con temas si lo desea. El equipo ve allí enseguida las respuestas descontentas y desde allí contesta a los clientes. Añádame como administrador y le preguntaré allí para qué sirve el chat.
setup-admin = <b>Chat de la dirección</b>
    Un canal o un grupo en el que se publica el informe semanal. Añádame como administrador que puede publicar y le preguntaré allí para qué sirve el chat.
setup-zone = <b>Zona horaria</b>
    Según el reloj de la empresa son ahora las { $now } ({ $zone }). Las horas de descanso, los días y el informe semanal se rigen por él. Para cambiarlo, escriba la línea <code>WAYPULSE_TIMEZONE=Europe/Amsterdam</code> con su zona en <code>.env</code> y vuelva a iniciarme.
setup-journey = <b>Recorrido</b>
    { $journey }: { $stages }. Idiomas: { $languages }. Para cambiar lo que se pregunta, edite los archivos de la carpeta, ejecute <code>waypulse check</code> y vuelva a iniciarme. <code>waypulse init</code> crea una carpeta para empezar.
setup-link = <b>Primer enlace</b>
    Los clientes llegan a mí por enlaces, pues no puedo escribir a quien no ha venido. ¿En qué punto de contacto estará?
setup-link-made = <b>Primer enlace</b>
    { $touchpoint }: { $link }
    Póngalo donde los clientes lo vean. A quien lo siga se le preguntará por ello, una vez que acepte.
setup-trial = <b>Pruébelo usted</b>
    Elija una encuesta y le preguntaré como a un cliente. Está marcada como prueba, no da ningún aviso y no cuenta en ninguna parte; al final se borran sus respuestas.
trial-head = 🧪 <i>Prueba: nada de esto cuenta.</i>
trial-ended = 🧪 Esa fue la prueba. No se dio ningún aviso y sus respuestas se han borrado.
trial-not-now = En una prueba este botón no hace nada.
button-setup-start = Puesta en marcha
button-setup-staff = Chat del equipo
button-setup-admin = Chat de la dirección
button-setup-zone = Zona horaria
button-setup-journey = Recorrido
button-setup-link = Primer enlace
button-setup-trial = Pruébelo usted
button-add-group = Añadirme a un grupo
button-add-channel = Añadirme a un canal
menu-checkin = preguntar a un cliente cómo le fue
menu-report = las cifras de un período
menu-pain = lo que más molesta a los clientes
menu-done = anotar lo hecho sobre un tema
menu-link = crear un enlace o un código QR
menu-export = lo guardado, en un archivo
menu-upcoming = a quién se preguntará pronto
menu-customer = el recorrido de un cliente
menu-note = una nota que queda entre ustedes
menu-setup = poner el bot en marcha, paso a paso
menu-grant = dar un rol a alguien
menu-revoke = retirar un rol
menu-audit = quién hizo qué

## Varios casos en un mensaje
alerts-gathered = 🔔 Han llegado al mismo tiempo otras { $count } respuestas de clientes descontentos. Toque un número para abrir una.
cases-moved = Este grupo se ha convertido en un supergrupo y los mensajes anteriores ya no se pueden cambiar. Estos son los últimos casos cerrados; toque un número para volver a ver uno.
case-line = { $number }. { $what }
case-closed-by = cerrado por { $owner }
case-shown-already = Este caso ya está en el grupo, con sus botones.
case-no-complaint = Cerrado. Lo escrito ya no cuenta como queja.

## Check-ins about what is known
customer-earlier = Hay contactos anteriores; estos son los últimos.
bulk-undone = 📄 <b>{ $name }</b>: anulado por { $by }. No se ha guardado nada.
checkin-told = Ya se conoce: ocurrió { $at } y no se cuenta otra vez.
checkin-undone-waits = Anulado por { $by }: para { $who } todo queda previsto como antes.

## What is wrong with a file of check-ins
bulk-fault-missing = falta; indíquelo
bulk-fault-id-taken = otra fila tiene este id y dice otra cosa; dé a cada fila su propio id
bulk-fault-touchpoint-meant = no hay ningún punto de contacto «{ $value }»; ¿quería decir { $meant }?
bulk-fault-touchpoint = no hay ningún punto de contacto «{ $value }»; hay { $known }
bulk-fault-channel-meant = no hay ningún canal «{ $value }»; ¿quería decir { $meant }?
bulk-fault-channel = no hay ningún canal «{ $value }»; hay { $known }
bulk-fault-date = «{ $value }» no es una fecha; escriba una como { $example }
bulk-fault-future = «{ $value }» está en el futuro; escriba cuándo ocurrió
bulk-fault-past = «{ $value }» es anterior a 1970; escriba cuándo ocurrió
bulk-fault-language = «{ $value }» no es un idioma; escriba un código como en o nl
bulk-fault-money = «{ $value }» no es un importe que se lea de una sola manera; escriba un número como 1250.00
bulk-fault-control = contiene caracteres de control; elimínelos
bulk-fault-long = tiene { $length } caracteres; se admiten { $most } como máximo
bulk-fault-cells = la línea tiene { $values } valores y la primera línea { $names } nombres; un valor que contenga el separador debe ir entre comillas
bulk-fault-quotes = las comillas no son correctas; una comilla entre comillas se escribe dos veces
bulk-fault-line = la línea es demasiado larga; un valor tiene { $most } caracteres como máximo
bulk-fault-empty = el archivo está vacío; su primera línea debe nombrar las columnas
bulk-fault-column-meant = falta la columna { $column }; ¿es «{ $meant }»?
bulk-fault-column = falta la columna { $column }; las columnas son { $known }
bulk-fault-unnamed = la columna { $number } no tiene nombre; póngale uno o elimínela
bulk-fault-twice = la columna «{ $column }» aparece dos veces; elimine una
bulk-fault-excel = es un archivo de Excel antiguo o protegido; guárdelo como CSV
bulk-fault-binary = no es un texto, sino quizá una imagen o un PDF; guárdelo como CSV
bulk-fault-title = la primera línea solo contiene «{ $title }»; debe nombrar las columnas: elimine lo que esté encima de los nombres
bulk-fault-head = la primera línea debe nombrar las columnas
bulk-fault-object = esto no es un objeto JSON; escriba uno en cada línea
bulk-fault-nested = { $names }: un valor debe ser un texto, un número o una lista de textos
bulk-fault-list = todo el archivo es una sola lista JSON; escriba cada objeto en una línea propia
bulk-fault-sheet = la primera hoja está vacía, y solo se lee esa; su primera fila debe nombrar las columnas
bulk-fault-swollen = este libro es demasiado grande una vez descomprimido; guarde su hoja como CSV
bulk-fault-archive = es un archivo comprimido, pero no un libro; descomprímalo y envíe el archivo que contiene
bulk-fault-workbook = este libro no se puede leer; ábralo en su hoja de cálculo y guárdelo como CSV

## Reports and files that could not be made

newsroom-gave-up = No se ha podido crear un informe o un archivo, ni siquiera al tercer intento. El registro del operador dice por qué.
