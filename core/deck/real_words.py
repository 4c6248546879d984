"""Everyday words that are no typos, whether or not the deck has them: "vriendin" is no slip for "vrienden".

Only words of five letters and more that look like another everyday word; Dutch and English mixed.
"""

from core.deck.stems import stem

_WORDS = """
aangeboren aangeven aankleden aannemen aanraken aardappel achterkant adres afdeling afgemeld afmaken afwas
anker appel auto bakker banden band batterij bedden beker benen bestek bestellen betaalt betalen bewind
bezem bidden bleek bloed bloem bloemen bomen borden boten boter braken brand bril brillen broek broeken
broer broers broodje brug buren bussen cadeau cola dak deken deuren deur dochter doos draak draden drank
droog droom duim eigenaar eten fabriek feest fiets fietsen fietst fles flessen foto gang gebak gebed
gebraakt geest geladen gelezen getal getallen geweer gewist gezin gieter glas glazen gouden graven griep
grijs groen groente groeten groetjes haken halen hallo hamer hark harken heks hemel herfst hierop hoest
honden hond houten huis huren huur ijzer jager jagen jassen jurk kamer kamers kapot kapper kast kasten
katten keel keuken kisten klei kleren kleding klompen klok knie knieen koekje koekjes koffer koffie koken
kopen kruid krant kranten kratten kuil kussen kwaal ladder lade laden lamp lampen land lanen lassen laptop
leger lepel lepels lever lied liter loods maag mail maan maand mannen markt meel meester melk meter meters
messen moeder moeders moer molen mouw muren muts muziek naald nagel natuur neef nicht oever ogen olie oma
onderzoeker opa opslaan oren ouder ouders oven paarden pakje pallet papa pasen peper peren perron piraat
plak plant planten plassen plein politie pomp poort post potten prijs prijzen raam raket ramen regen rekken
ridder riem rijst rits roest rok rook rooster rozen saaie schaap schaar schat schep schepen schilder schoen
schoenen school schort schroef schuur sjaal slager slang sleutel sloot sluis sneeuw snoep soep sokken speler
spiegel spijker staal steeg steen stenen stekker stoel stoelen stof stofzuiger storm straat strand strepen
stroom suiker tafel tafels tanden tante tas tassen taart tegel tegels tenen thee tractor trappen trein
treinen trui tuin tuinen turks vader vaders varen vat vakantie veger vegen verboden verf vlees vloer voeten
vogel vogels vouwen vracht vriend vriendin vriendje vuur wagen wagens wassen water wetten wielen wijn winkel
winter wissen wolk wond wonden zaag zeep zeven zolder zomer zussen

admin agile alike angel apple april arrow award baker barrel basin basket beach beard bench berry blade
blank blanket blood board boots bottle brace brave bread brick bridge brother brush bucket butter cabin
cable cakes camera candle canteen carrot carer castle cattle cells chain chair chalk cheese cherry chest
chicken church clothes cloud clown coast coats coffee copper corner cotton cousin cover crane crash cream
crown daddy dairy dance daughter death delivery diary dinner dirty doctor donkey double draft drain drawer
dress driver drove drugs eagle earth eight empty engine error fairy father fence fever field filter finger
flame flight floor flour flower forest fresh fridge frost fruit garden gate glass glove gloves grape grass
green ground guest guitar hammer handle harbour header health heater hedge hello honey horse hotel house
ivory jacket juice kettle kitchen knife ladder large laser later latex lawn leather lemon letter lever liver
local lorry lucky lungs lunch manner market meal metal meter monkey mother mouse mouth museum nails needle
nephew nurse ocean older olive onion orange oven paint panel paper parcel party pasta pastry pearl pedal
pence pencil pension pepper phrase piano picnic pillow pilot pizza plane plant plate pocket police porch
port potato pound powder prayer price prince printer programme property queen radio rail rainy river robin
rocket roof rough route royal ruler salad sample sandal sauce scarf school score shade shape shelf shell
shirt shoes shower shovel silver sister skirt sleeve slice small smile smoke snake soap sofa soup spade
spare speed spell spoon sport spray spring square stairs stamp state station steam steel stone storm stove
straw stream street string sugar suite summer sweet table tables tablet tennis ticket tiger toast toilet
torch towel tower tractor trailer train trainer trains tray trousers truck trunk tyre uncle vault video
village wagon wallet water weather wheel wheat white window winter wooden world worth wrist yellow zebra
"""
REAL_STEMS = frozenset(map(stem, _WORDS.split()))
"""The stems of these words, so that their other forms are no typos either."""
