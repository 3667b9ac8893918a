// SPDX-License-Identifier: GPL-3.0-or-later
// The words of line_cues.cc: what labels around articles say, in many
// languages.  Data only; no other file includes it.
//
// All phrases are in lower case, and apart by "|".

#pragma once

#include <string_view>

namespace newsfold {

// The whole line, without what stands around its letters.
constexpr std::string_view kListHeads =
    "related|related articles|related article|related posts|related post|"
    "related stories|related story|related news|related content|"
    "related topics|related links|related coverage|related reading|"
    "related items|related videos|related video|related searches|"
    "read more|read next|read also|also read|see also|see more|more|"
    "more stories|more news|more articles|more headlines|more posts|"
    "more to read|further reading|what to read next|up next|next up|"
    "keep reading|continue reading|ranking|rankings|recommendation|"
    "recommendations|recommended|recommended for you|recommended stories|"
    "recommended articles|recommended reading|recommended videos|"
    "editors' picks|editor's picks|editors picks|editor's pick|"
    "editor's choice|staff picks|top picks|our picks|picked for you|"
    "most read|most popular|most viewed|most shared|most commented|"
    "most recent|most watched|most discussed|popular|popular posts|"
    "popular stories|popular articles|popular news|popular now|"
    "popular topics|trending|trending now|trending stories|trending news|"
    "trending topics|trending articles|what's trending|top stories|"
    "top story|top news|top headlines|top articles|top posts|latest|"
    "latest news|latest stories|latest headlines|latest articles|"
    "latest posts|latest videos|latest updates|recent posts|recent news|"
    "recent articles|recent stories|recent comments|headlines|"
    "today's headlines|breaking news|similar news|similar articles|"
    "similar stories|similar posts|you may also like|you might also like|"
    "you may like|you might like|you may also be interested in|"
    "you might also be interested in|you may be interested in|"
    "you might be interested in|also of interest|also on|don't miss|"
    "dont miss|do not miss|in case you missed it|in other news|"
    "elsewhere on the web|around the web|from around the web|"
    "from the web|from our partners|from our sponsors|sponsored|"
    "sponsored content|sponsored links|sponsored stories|promoted|"
    "promoted stories|promoted content|promoted links|paid content|"
    "partner content|suggested|suggested reading|suggested articles|"
    "suggested for you|other news|other stories|other articles|other posts|"
    "next article|previous article|next story|previous story|next post|"
    "previous post|featured|featured stories|featured articles|"
    "featured posts|featured videos|must read|must reads|hot topics|"
    "explore more|discover more|view more|show more|load more|watch next|"
    "more videos|videos|archives|categories|"
    // German
    "mehr zum thema|mehr zu diesem thema|zum thema|mehr|mehr lesen|"
    "weiterlesen|lesen sie auch|lesen sie mehr|das könnte sie auch "
    "interessieren|das könnte dich auch interessieren|"
    "auch interessant|verwandte artikel|verwandte themen|ähnliche artikel|"
    "ähnliche beiträge|weitere artikel|weitere meldungen|weitere themen|"
    "weitere nachrichten|weitere beiträge|weitere informationen|"
    "meistgelesen|meistgelesene artikel|meist gelesen|am meisten gelesen|"
    "beliebt|beliebte artikel|empfehlungen|empfohlen|empfohlene artikel|"
    "neueste artikel|neueste beiträge|neueste nachrichten|"
    "aktuelle nachrichten|aktuelle meldungen|aktuelles|schlagzeilen|"
    "top-themen|top-news|top-artikel|"
    // French
    "à lire aussi|lire aussi|a lire aussi|voir aussi|à voir aussi|"
    "à lire également|lire également|sur le même sujet|articles liés|"
    "articles similaires|articles connexes|articles récents|les plus lus|"
    "les plus lues|le plus lu|plus d'articles|à la une|en savoir plus|"
    "vous aimerez aussi|vous pourriez aussi aimer|recommandé pour vous|"
    "nos recommandations|dernières nouvelles|dernières actualités|"
    // Spanish, Catalan, Portuguese
    "relacionado|relacionados|noticias relacionadas|artículos "
    "relacionados|temas relacionados|te puede interesar|le puede interesar|"
    "también te puede interesar|lea también|lee también|leer también|"
    "leer más|lee más|lo más leído|lo más visto|más leídas|más leídos|"
    "más noticias|últimas noticias|noticias destacadas|recomendados|"
    "recomendamos|te recomendamos|notícias relacionadas|artigos relacionados|"
    "matérias relacionadas|leia também|leia mais|veja também|veja mais|"
    "saiba mais|mais lidas|mais lidos|as mais lidas|mais notícias|"
    "últimas notícias|você pode gostar|você também pode gostar|"
    "recomendadas|"
    // Italian
    "correlati|articoli correlati|notizie correlate|leggi anche|"
    "leggi tutto|leggi di più|potrebbe interessarti|"
    "potrebbe interessarti anche|ti potrebbe interessare|"
    "potrebbero interessarti|più letti|i più letti|le più lette|"
    "ultime notizie|articoli recenti|"
    // Dutch, Danish, Norwegian, Swedish, Finnish
    "lees ook|lees meer|lees verder|gerelateerd|gerelateerde artikelen|"
    "meest gelezen|meer nieuws|laatste nieuws|aanbevolen|"
    "læs også|læs mere|mest læste|seneste nyt|relaterede artikler|"
    "les også|les mer|mest lest|siste nytt|läs också|läs mer|"
    "läs även|mest lästa|senaste nytt|relaterade artiklar|lue myös|"
    "luetuimmat|uusimmat|"
    // Polish, Czech, Hungarian, Romanian, Turkish, Indonesian
    "czytaj też|czytaj także|czytaj również|czytaj więcej|zobacz też|"
    "zobacz także|zobacz również|powiązane artykuły|najczęściej czytane|"
    "najnowsze|polecane|související články|čtěte také|"
    "nejčtenější|kapcsolódó cikkek|ez is érdekelheti|"
    "legolvasottabb|citește și|citiți și|articole similare|"
    "cele mai citite|ilgili haberler|benzer haberler|"
    "çok okunanlar|son dakika|baca juga|berita terkait|terpopuler|"
    "artikel terkait|"
    // Russian, Ukrainian
    "читайте также|читайте также на сайте|читать далее|читать ещё|"
    "читать еще|по теме|материалы по теме|новости по теме|"
    "похожие новости|похожие статьи|другие новости|ещё новости|"
    "еще новости|самое читаемое|популярное|популярные новости|"
    "рекомендуем|смотрите также|смотри также|последние новости|"
    "главные новости|лента новостей|новости партнеров|новости партнёров|"
    "читайте також|останні новини|популярні новини|"
    // Greek, Arabic, Persian, Hebrew
    "διαβάστε επίσης|διαβάστε ακόμα|σχετικά άρθρα|δημοφιλή|"
    "اقرأ أيضا|اقرأ أيضاً|اقرأ المزيد|مواضيع ذات صلة|أخبار ذات صلة|"
    "ذات صلة|الأكثر قراءة|اخبار مرتبط|مطالب مرتبط|"
    "قرأ المزيد|כתבות נוספות|"
    // Chinese, Japanese, Korean, Thai, Vietnamese, Hindi
    "相关新闻|相关阅读|相关文章|相關新聞|相關文章|延伸阅读|延伸閱讀|推荐阅读|"
    "推薦閱讀|热门新闻|熱門新聞|热门文章|最新新闻|最新新聞|更多新闻|更多|"
    "関連記事|関連ニュース|関連リンク|おすすめ記事|"
    "あわせて読みたい|人気記事|人気ランキング|アクセスランキング|ランキング|"
    "最新記事|最新ニュース|もっと見る|続きを読む|新着記事|"
    "관련기사|관련 기사|많이 본 뉴스|인기기사|인기 기사|최신기사|추천기사|"
    "ข่าวที่เกี่ยวข้อง|อ่านเพิ่มเติม|ข่าวล่าสุด|tin liên quan|"
    "xem thêm|đọc thêm|tin mới nhất|यह भी पढ़ें|ये भी पढ़ें|"
    "संबंधित खबरें";

// What a list head begins with when more words follow.
constexpr std::string_view kListHeadStarts =
    "more from |more in |more on |more about |more like |most read in |"
    "most popular in |most read on |latest from |latest in |latest on |"
    "also on |also in |recommended by |related to |top stories in |"
    "trending in |trending on |read more about |read more on |"
    "read more from |you may also |you might also |mehr zu |mehr aus |"
    "mehr von |plus sur |más sobre |más en |mais sobre |altro su |"
    "meer over |mer om |mere om |comments on |comments for |comments to |"
    "responses to |thoughts on |posted in |filed under |see also |";

// With a colon or a bar behind, and another headline behind that.
constexpr std::string_view kInlineLinks =
    "read more|read next|read also|also read|read|see also|see more|more|"
    "related|related story|related article|related stories|watch|listen|"
    "click here|don't miss|must read|next|previous|up next|recommended|"
    "further reading|for more|mehr|mehr dazu|mehr zum thema|lesen sie auch|"
    "lesen sie mehr|lies auch|auch interessant|à lire aussi|lire aussi|"
    "voir aussi|à lire|à voir|lea también|lee también|leer más|"
    "te puede interesar|ver más|vea también|leia também|leia mais|"
    "veja também|saiba mais|leggi anche|guarda anche|lees ook|lees meer|"
    "læs også|les også|läs också|läs mer|läs även|lue myös|czytaj też|"
    "czytaj także|czytaj również|zobacz także|zobacz też|čtěte také|"
    "baca juga|ilgili haber|читайте также|читать также|смотрите также|"
    "читайте також|διαβάστε επίσης|اقرأ أيضا|اقرأ أيضاً|関連記事|相关阅读|"
    "관련기사|อ่านเพิ่มเติม|xem thêm|citește și|यह भी पढ़ें";

// The whole line; readers' comments follow, or a form for them.
constexpr std::string_view kCommentHeads =
    "comments|comment|leave a reply|leave a comment|leave your comment|"
    "post a comment|add a comment|write a comment|join the conversation|"
    "join the discussion|show comments|view comments|hide comments|"
    "reader comments|user comments|discussion|have your say|responses|"
    "comments are closed|kommentare|kommentar schreiben|leserkommentare|"
    "kommentar hinterlassen|schreibe einen kommentar|kommentieren|"
    "diskutieren sie mit|commentaires|laisser un commentaire|réagir|"
    "comentarios|deja un comentario|deja una respuesta|comentários|"
    "deixe um comentário|deixe uma resposta|commenti|lascia un commento|"
    "reacties|reageer|kommentarer|kommentit|komentarze|dodaj komentarz|"
    "komentáře|hozzászólások|comentarii|yorumlar|komentar|комментарии|"
    "оставить комментарий|оставьте комментарий|добавить комментарий|"
    "коментарі|σχόλια|تعليقات|التعليقات|תגובות|评论|評論|网友评论|コメント|"
    "댓글|bình luận|ความคิดเห็น";

// The whole line; a link under a reader's comment.
constexpr std::string_view kReplyLinks =
    "reply|reply to this|antworten|antwort|répondre|responder|rispondi|"
    "reageren|beantwoorden|svar|svara|odpowiedz|odpovědět|válasz|yanıtla|"
    "balas|ответить|відповісти|απάντηση|رد|回复|回覆|返信|답글";

// The line begins so.
constexpr std::string_view kNotices =
    "all rights reserved|copyright ©|copyright (c)|copyright 1|copyright 2|"
    "© |©1|©2|(c) 1|(c) 2|we have summarized this|"
    "this article originally appeared|this article was originally|"
    "this story originally appeared|this story was originally|"
    "this post originally appeared|this article first appeared|"
    "this material may not be|republished with|reprinted with|"
    "your email address|your e-mail address|notify me of |notify me by |"
    "this site uses|this website uses|this site is protected by|"
    "we use cookies|by continuing to use|by using this site|"
    "by signing up|by clicking |by subscribing|by submitting|"
    "sign up for our |sign up to our |sign up for the |sign up to get |"
    "subscribe to our |subscribe to the |subscribe for |"
    "get the latest |get our |get breaking news|get all the latest |"
    "stay up to date |stay informed |follow us on |like us on |"
    "thank you for reading|thanks for reading|javascript is disabled|"
    "please enable javascript|you need to enable javascript|"
    "enable javascript|your browser does not support|"
    "alle rechte vorbehalten|diese website verwendet|diese seite verwendet|"
    "wir verwenden cookies|wir nutzen cookies|abonnieren sie |"
    "tous droits réservés|ce site utilise|nous utilisons des cookies|"
    "en poursuivant votre navigation|inscrivez-vous |abonnez-vous |"
    "todos los derechos reservados|este sitio |utilizamos cookies|"
    "usamos cookies|todos os direitos reservados|este site utiliza|"
    "este site usa|tutti i diritti riservati|questo sito utilizza|"
    "questo sito usa|utilizziamo i cookie|iscriviti |"
    "alle rechten voorbehouden|deze website gebruikt|deze site gebruikt|"
    "wij gebruiken cookies|wszelkie prawa zastrzeżone|ta strona używa|"
    "strona używa|все права защищены|усі права захищені|"
    "подписывайтесь на |tüm hakları saklıdır|hak cipta|"
    "جميع الحقوق محفوظة|版权所有|版權所有|著作権|無断転載|무단전재|"
    "무단 전재|저작권자|สงวนลิขสิทธิ์";

// The line begins so, is short and no sentence.
constexpr std::string_view kEndMarkers =
    "follow us|follow me on|follow @|like us on|find us on|"
    "connect with us|join us on|subscribe to |subscribe now|"
    "subscribe today|sign up for |sign up to |stay connected|"
    "originally published |about the author|about this author|"
    "share this|share on|share article|share via|share your |email this|"
    "print this|report a typo|report an error|report this|got a tip|"
    "send us |contact us|contact the author|terms of use|"
    "terms of service|terms and conditions|privacy policy|privacy notice|"
    "cookie policy|cookie settings|cookie preferences|"
    "real time analytics|powered by|advertise with|disclaimer:|"
    "all comments |be the first to |"
    "folgen sie uns|folge uns|jetzt abonnieren|über den autor|"
    "über die autorin|zur startseite|nach oben|teilen auf |"
    "suivez-nous|abonnez-vous|à propos de l'auteur|partager sur|"
    "síguenos|suscríbete|suscríbase|sobre el autor|compartir en |"
    "siga-nos|siga o |inscreva-se|sobre o autor|compartilhar no |"
    "seguici|iscriviti|condividi su |volg ons|deel dit |"
    "подписывайтесь|подпишитесь|поделиться |تابعونا";

// The line begins so, is short and no sentence, and has a colon or a digit.
constexpr std::string_view kMetaStarts =
    "view date|render time|reading time|read time|estimated reading|"
    "quality score|publish date|published|first published|last updated|"
    "last modified|updated|posted|date:|time:|author:|authors:|"
    "category:|categories:|tags|tagged|tag:|keywords:|topics:|filed under|"
    "labels:|current:|you are here|share:|views:|source:|sources:|"
    "veröffentlicht|aktualisiert|stand:|erstellt|lesezeit|quelle:|autor:|"
    "schlagwörter|schlagworte|publié|mis à jour|mots-clés|source :|"
    "temps de lecture|publicado|actualizado|atualizado|etiquetas|fuente:|"
    "fonte:|pubblicato|aggiornato|gepubliceerd|bijgewerkt|publicerad|"
    "uppdaterad|opdateret|publisert|oppdatert|opublikowano|aktualizacja|"
    "źródło:|опубликовано|обновлено|теги|источник|"
    "发布时间|发表于|来源|更新时间|責任編輯|责任编辑|入力 |등록 |입력 |수정 |"
    "公開日|更新日";

// It ends with the name of who sells pictures, or begins like a credit.
constexpr std::string_view kCreditEnds =
    "getty images|/getty|afp|reuters|ap photo|(ap)|/ap|epa|shutterstock|"
    "istock|istockphoto|alamy|alamy stock photo|imago|dpa|picture alliance|"
    "picture-alliance|unsplash|pixabay|pexels|file photo|handout|"
    "wikimedia commons|agencia efe|ritzau scanpix|ntb|tt|ap images|"
    "usa today sports|imagn|zuma press|bloomberg|wireimage|filmmagic";

constexpr std::string_view kCreditStarts =
    "photo:|photos:|photo by|photos by|photo credit|photograph:|"
    "photography:|photo courtesy|photo illustration|picture:|pictures:|"
    "image:|images:|image credit|image source|image courtesy|image via|"
    "credit:|credits:|video:|video by|illustration:|illustration by|"
    "foto:|fotos:|foto :|bild:|bilder:|bildquelle|© getty|(photo|(image|"
    "(getty|[photo|[image|photo :|crédit|crédits|imagen:|imagem:|immagine:|"
    "zdjęcie:|фото:|фото |图片来源|图源|写真|사진";

// The whole line.
constexpr std::string_view kNavigation =
    "home|homepage|menu|main menu|search|close|open|login|log in|log out|"
    "logout|sign in|sign up|sign out|register|subscribe|subscription|"
    "subscriptions|newsletter|newsletters|account|my account|profile|"
    "about|about us|contact|contact us|advertise|advertising|careers|jobs|"
    "help|faq|support|feedback|sitemap|site map|privacy|privacy policy|"
    "privacy notice|terms|terms of use|terms of service|"
    "terms and conditions|terms & conditions|cookie policy|cookies|legal|"
    "accessibility|rss|rss feed|feed|facebook|twitter|instagram|youtube|"
    "linkedin|pinterest|whatsapp|telegram|reddit|tumblr|email|e-mail|print|"
    "share|tweet|pin it|pin|like|follow|save|copy link|link copied|news|"
    "world|politics|business|sport|sports|opinion|entertainment|lifestyle|"
    "technology|tech|science|health|travel|culture|video|photos|gallery|"
    "podcasts|weather|shop|store|skip to content|skip to main content|"
    "skip to navigation|jump to content|skip to main|toggle navigation|"
    "show menu|back to top|back|next|previous|prev|loading|loading...|"
    "advertisement|ad|ads|accept|accept all|decline|ok|got it|"
    "cancel|submit|send|edit|view all|see all|all|share on facebook|"
    "share on twitter|tweet this|click to share|reply|report|"
    "startseite|suche|suchen|anmelden|abmelden|einloggen|registrieren|"
    "kontakt|impressum|datenschutz|datenschutzerklärung|agb|über uns|"
    "werbung|anzeige|abo|abonnement|nachrichten|politik|wirtschaft|kultur|"
    "panorama|wetter|teilen|drucken|merken|schließen|zurück|weiter|hilfe|"
    "mediadaten|zum inhalt springen|"
    "accueil|recherche|rechercher|connexion|se connecter|s'inscrire|"
    "s'abonner|mentions légales|publicité|politique|économie|monde|"
    "partager|imprimer|fermer|à propos|nous contacter|"
    "inicio|buscar|iniciar sesión|suscribirse|suscríbete|contacto|"
    "aviso legal|política de privacidad|publicidad|política|economía|"
    "mundo|deportes|compartir|imprimir|cerrar|início|entrar|assine|"
    "contato|publicidade|economia|esportes|compartilhar|fechar|sobre|"
    "cerca|accedi|abbonati|contatti|pubblicità|politica|"
    "condividi|stampa|chiudi|chi siamo|zoeken|inloggen|abonneren|over ons|"
    "delen|sluiten|søg|log ind|abonnér|del|sök|logga in|prenumerera|"
    "om oss|dela|szukaj|zaloguj|zaloguj się|kontakt|reklama|udostępnij|"
    "hledat|přihlásit|přihlásit se|giriş|ara|iletişim|beranda|masuk|"
    "главная|поиск|войти|вход|регистрация|контакты|реклама|о нас|"
    "о проекте|новости|политика|экономика|общество|спорт|культура|"
    "поделиться|подписаться|головна|пошук|увійти|новини|"
    "الرئيسية|بحث|تسجيل الدخول|اتصل بنا|من نحن|سياسة الخصوصية|مشاركة|"
    "首页|首頁|登录|登入|注册|註冊|搜索|搜尋|关于我们|關於我們|联系我们|"
    "聯絡我們|分享|ホーム|トップ|ログイン|会員登録|検索|お問い合わせ|"
    "プライバシーポリシー|利用規約|シェア|홈|로그인|회원가입|검색|구독|공유|"
    "หน้าแรก|เข้าสู่ระบบ|ค้นหา|ติดต่อเรา|trang chủ|đăng nhập|tìm kiếm|"
    "liên hệ";

}  // namespace newsfold
