filedesc://salvage.arc 0.0.0.0 20130201080000 text/plain 76
1 0 InternetArchive
URL IP-address Archive-date Content-type Archive-length

http://www.salvage-notes.example/notes/anchor 192.0.2.17 20130201080000 text/html 1026
HTTP/1.1 200 OK
Server: Halyard/1.3
Content-Type: text/html
Content-Length: 921
Connection: close

<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<title>Anchor nobody lost is claimed by three</title></head>
<body>
<div id="menu"><a href="/">Salvage Notes</a> <a href="/lost">Lost</a></div>
<article><h1>Anchor nobody lost is claimed by three</h1>
<p class="byline">By Petra Lume, Tuesday, 29 May 2012</p>
<p>The anchor that came up with the Cup on Sunday has found three owners by Tuesday and no ship. It weighs 280 kilograms, and the harbour police have chained it to a radiator.</p>
<p>A retired master says that he dropped it in 1979 and has been meaning to go back. A hotel would like it for the lawn. The third claimant, a boy of seven, saw it first, from his father's shoulders, and said so aloud in front of witnesses.</p>
<p>The law favours the finder, who was on duty, and whose duty does not include anchors. Until it is settled the radiator is not to be turned on.</p>
</article>
</body></html>

http://www.salvage-notes.example/notes/lifebelt 192.0.2.17 20130202080000 text/html 1028
HTTP/1.1 200 OK
Server: Halyard/1.3
Content-Type: text/html
Content-Length: 923
Connection: close

<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<title>Lifebelt returns with thanks from abroad</title></head>
<body>
<div id="menu"><a href="/">Salvage Notes</a> <a href="/lost">Lost</a></div>
<article><h1>Lifebelt returns with thanks from abroad</h1>
<p class="byline">By Petra Lume, Tuesday, 12 June 2012</p>
<p>A lifebelt stolen from the Old Quay in the winter of 2009 has been sent back by post, freshly painted, in a box with a great many stamps.</p>
<p>The enclosed letter is from a lady who keeps an inn on a lake in another country. She had it from a nephew, who had it from a bet. In three summers, she writes, it had saved two bathers and a dog, and she had come to feel that it was wasted on a wall.</p>
<p>The Harbour Office has hung it up again at bollard 12. It has also sent the lady a new one, with the name of the inn on it, so that this one need not be stolen.</p>
</article>
</body></html>

http://www.salvage-notes.example/notes/buoy 192.0.2.17 20130203080000 text/html 589
HTTP/1.1 200 OK
Server: Halyard/1.3
Content-Type: text/html
Content-Length: 884
Connection: close

<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<title>Buoy 37 is missing and sends postcards</title></head>
<body>
<div id="menu"><a href="/">Salvage Notes</a> <a href="/lost">Lost</a></div>
<article><h1>Buoy 37 is missing and sends postcards</h1>
<p class="byline">By Ivo Marsh, Tuesday, 6 November 2012</p>
<p>Buoy 37, which broke its chain in the gale of last week, has been sighted four times since, always by somebody who was looking for something else.</p>
<p>On Friday it passed the lighthouse, ringing. On Saturday a trawler off Cape Sorrel gave way to it, as the rules demand, and lost a net. On Sunday it lay for an hour on the beach below the empty flats, where it was the only thing with a light on.</p>
<p>The authority asks that it should not be approached. It is three metres high, weighs four tons and has the right of way.</p>
</article>
</body></html>

http://www.salvage-notes.example/notes/pump 192.0.2.17 20130204080000 text/html 1076
HTTP/1.1 200 OK
Server: Halyard/1.3
Content-Type: text/html
Content-Length: 971
Connection: close

<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<title>Pump runs for nine days before anyone asks why</title></head>
<body>
<div id="menu"><a href="/">Salvage Notes</a> <a href="/lost">Lost</a></div>
<article><h1>Pump runs for nine days before anyone asks why</h1>
<p class="byline">By Ivo Marsh, Tuesday, 4 December 2012</p>
<p>The fire brigade's big pump has been working at the end of Chandler Street since the twenty-fifth, day and night, and on Monday somebody asked what it was pumping.</p>
<p>The hose on one side led into the harbour. So, it was found, round the back of the Fish Hall and under a tarpaulin, did the hose on the other. Some eleven thousand tons of water had been moved a distance of sixty metres.</p>
<p>The officer in charge explained that the order had been to start it. No one has yet been found who gave the order to stop, and the pump, which is a good one, is being admired by an engineering class.</p>
</article>
</body></html>

http://www.salvage-notes.example/notes/rope 192.0.2.17 20130205080000 text/html 1149
HTTP/1.1 200 OK
Server: Halyard/1.3
Content-Type: text/html
Content-Length: 1043
Connection: close

<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<title>Longest rope in Valmora is measured and found to be two</title></head>
<body>
<div id="menu"><a href="/">Salvage Notes</a> <a href="/lost">Lost</a></div>
<article><h1>Longest rope in Valmora is measured and found to be two</h1>
<p class="byline">By Petra Lume, Tuesday, 18 December 2012</p>
<p>The great rope in the Seamen's Mission, which is said to be the longest in the country and has been shown to visitors since 1921, was unrolled on Saturday for the first time, along the whole of the Old Quay, and came to an end in the middle.</p>
<p>It began again a hand's breadth further on. The two pieces are of different make, one left-handed and one right, and had been laid together so neatly that four generations of boys had counted the coils and never seen the join.</p>
<p>The Mission has taken down the sign. It has put up another, which says that these are the second and the third longest ropes in Valmora, and takes rather more reading.</p>
</article>
</body></html>

