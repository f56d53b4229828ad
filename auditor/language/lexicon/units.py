"""Units of measure and currencies as people write them: a table of names, symbols and factors.

Each row of `MEASURES` is `dimension | symbol | factor to the base unit | names`; names are
Each row of `MEASURES` is `dimension | symbol | factor to the base unit | written in
lower case and singular, plurals are derived.  Base units: m, m², m³, kg, day, °C, m/s, J, W, B, Pa.
"""

from __future__ import annotations

MEASURES = """
length | km | 1000 | kilometre kilometer kms
length | m | 1 | metre meter mtr
length | dm | 0.1 | decimetre decimeter
length | cm | 0.01 | centimetre centimeter cms
length | mm | 0.001 | millimetre millimeter mms
length | μm | 0.000001 | micrometre micrometer micron um µm
length | nm | 0.000000001 | nanometre nanometer
length | pm | 0.000000000001 | picometre picometer
length | mi | 1609.344 | mile statute_mile
length | nmi | 1852 | nautical_mile
length | yd | 0.9144 | yard yds
length | ft | 0.3048 | foot feet ft. ' ′
length | in | 0.0254 | inch inches " ″
length | ly | 9460730472580800 | light_year light-year lightyear
length | au | 149597870700 | astronomical_unit
length | furlong | 201.168 | furlong
length | fathom | 1.8288 | fathom
area | km² | 1000000 | square_kilometre square_kilometer sq_km sq._km sq_kms sq_kilometres
area | km² | 1000000 | sq_kilometers km2 km^2 sqkm
area | m² | 1 | square_metre square_meter sq_m sq._m m2 m^2 sqm sq_meters sq_metres
area | cm² | 0.0001 | square_centimetre square_centimeter sq_cm cm2 cm^2
area | mm² | 0.000001 | square_millimetre square_millimeter sq_mm mm2 mm^2
area | ha | 10000 | hectare
area | acre | 4046.8564224 | acre
area | mi² | 2589988.110336 | square_mile sq_mi sq._mi sq_miles mi2
area | ft² | 0.09290304 | square_foot square_feet sq_ft sq._ft ft2
area | yd² | 0.83612736 | square_yard sq_yd
area | in² | 0.00064516 | square_inch square_inches sq_in
volume | m³ | 1 | cubic_metre cubic_meter cu_m cu._m cubic_m m3 m^3 cbm
volume | km³ | 1000000000 | cubic_kilometre cubic_kilometer cu_km cubic_km km3 km^3
volume | cm³ | 0.000001 | cubic_centimetre cubic_centimeter cu_cm cubic_cm cm3 cm^3 cc
volume | mm³ | 0.000000001 | cubic_millimetre cubic_millimeter mm3 mm^3
volume | ft³ | 0.028316846592 | cubic_foot cubic_feet cu_ft cu._ft
volume | yd³ | 0.764554857984 | cubic_yard cu_yd
volume | mi³ | 4168181825.44058 | cubic_mile
volume | in³ | 0.000016387064 | cubic_inch cubic_inches cu_in
volume | L | 0.001 | litre liter l ltr ltrs
volume | mL | 0.000001 | millilitre milliliter ml mls
volume | cL | 0.00001 | centilitre centiliter cl
volume | dL | 0.0001 | decilitre deciliter dl
volume | hL | 0.1 | hectolitre hectoliter hl
volume | μL | 0.000000001 | microlitre microliter µL ul
volume | gal | 0.003785411784 | gallon gals
volume | qt | 0.000946352946 | quart
volume | pt | 0.000473176473 | pint
volume | cup | 0.0002365882365 | cup
volume | floz | 0.0000295735295625 | fluid_ounce fl_oz fl._oz
volume | tbsp | 0.00001478676478125 | tablespoon
volume | tsp | 0.00000492892159375 | teaspoon
volume | bbl | 0.158987294928 | barrel bbls
volume | bushel | 0.03523907016688 | bushel
mass | kg | 1 | kilogram kilogramme kilo kgs k.g.
mass | g | 0.001 | gram gramme gs gm gms
mass | mg | 0.000001 | milligram milligramme mgs
mass | μg | 0.000000001 | microgram microgramme µg mcg ug
mass | ng | 0.000000000001 | nanogram
mass | t | 1000 | tonne metric_ton metric_tonne mt
mass | ton | 907.18474 | ton short_ton
mass | long ton | 1016.0469088 | long_ton
mass | kt | 1000000 | kilotonne kiloton
mass | Mt | 1000000000 | megatonne megaton
mass | Gt | 1000000000000 | gigatonne gigaton
mass | lb | 0.45359237 | pound lbs lb.
mass | oz | 0.028349523125 | ounce oz.
mass | stone | 6.35029318 | stone stones
mass | quintal | 100 | quintal
mass | carat | 0.0002 | carat
mass | dram | 0.0017718451953125 | drachma
duration | s | 0.000011574074074074073 | second sec secs
duration | ms | 0.000000011574074074074074 | millisecond msec
duration | μs | 0.000000000011574074074074074 | microsecond µs
duration | ns | 0.000000000000011574074074074074 | nanosecond
duration | min | 0.0006944444444444445 | minute mins
duration | h | 0.041666666666666664 | hour hr hrs
duration | day | 1 | day
duration | week | 7 | week wk wks
duration | fortnight | 14 | fortnight
duration | month | 30.4375 | month mos
duration | quarter | 91.3125 | calendar_quarter
duration | year | 365.25 | year yr yrs
duration | decade | 3652.5 | decade
duration | century | 36525 | century
duration | millennium | 365250 | millennium millennia
duration | ka | 365250 | kyr
duration | Ma | 365250000 | Myr
duration | Ga | 365250000000 | Gyr byr gigaannum
temperature | K | 1 | kelvin kelvins
angle | ° | 1 | degree deg deg.
angle | turn | 360 | turn
angle | rad | 57.29577951308232 | radian
speed | km/h | 0.2777777777777778 | kph kmh kmph km/hr
speed | mph | 0.44704 | mi/h
speed | m/s | 1 | mps
speed | kn | 0.5144444444444445 | knot
energy | J | 1 | joule
energy | kWh | 3600000 | kilowatt_hour kilowatt-hour kwh
energy | Wh | 3600 | watt_hour watt-hour
energy | MWh | 3600000000 | megawatt_hour megawatt-hour mwh
energy | GWh | 3600000000000 | gigawatt_hour gigawatt-hour gwh
energy | TWh | 3600000000000000 | terawatt_hour terawatt-hour twh
energy | cal | 4.184 | calorie
energy | kcal | 4184 | kilocalorie
energy | eV | 0.0000000000000000001602176634 | electronvolt electron_volt
energy | BTU | 1055.05585262 | btu british_thermal_unit
energy | toe | 41868000000 | tonne_of_oil_equivalent tonnes_of_oil_equivalent
power | W | 1 | watt
power | hp | 745.6998715822702 | horsepower bhp
data | B | 1 | byte
data | bit | 0.125 | bit bits
data | KiB | 1024 | kibibyte
data | MiB | 1048576 | mebibyte
data | GiB | 1073741824 | gibibyte
data | TiB | 1099511627776 | tebibyte
data rate | bit/s | 0.125 | bps
frequency | Hz | 1 | hertz
frequency | rpm | 0.016666666666666666 | rpm
pressure | Pa | 1 | pascal
pressure | bar | 100000 | bar bars
pressure | mbar | 100 | millibar
pressure | atm | 101325 | atmosphere
pressure | psi | 6894.757293168 | psi
voltage | V | 1 | volt
current | A | 1 | ampere amp
resistance | Ω | 1 | ohm
force | N | 1 | newton
amount | mol | 1 | mole
concentration | M | 1 | molar
concentration | pH | 1 | pH
sound | dB | 1 | decibel
radiation | Sv | 1 | sievert
radiation dose | Gy | 1 | gray
light | cd | 1 | candela cds
percent | % | 1 | per_cent percent pct pct. per_cent. percentage
percent | ‰ | 0.1 | per_mille permille per_mil
percent | ppm | 0.0001 | part_per_million parts_per_million
percent | ppb | 0.0000001 | part_per_billion parts_per_billion
percent | ppt | 0.0000000001 | part_per_trillion parts_per_trillion
percentage points | pp | 1 | percentage_point percent_point per_cent_point pp pps ppt.
percentage points | bp | 0.01 | basis_point bps.
times | times | 1 | times fold
"""

PREFIXED = """
length | m | 1 | f p n
energy | J | 1 | n m k M G T P E
energy | eV | 0.0000000000000000001602176634 | m k M G T
power | W | 1 | n μ µ m k M G T
data | B | 1 | k K M G T P E
data | bit | 0.125 | k K M G T
data rate | bps | 0.125 | k K M G T
frequency | Hz | 1 | k M G T
pressure | Pa | 1 | h k M G
voltage | V | 1 | n μ µ m k M
current | A | 1 | n μ µ m k
force | N | 1 | μ µ m k M
amount | mol | 1 | n μ µ m k
concentration | M | 1 | n μ µ m
radiation | Sv | 1 | μ µ m
pressure | bar | 100000 | n μ µ k
"""
"""Symbols that take prefixes: dimension, symbol, factor, prefixes beyond those of `MEASURES`."""

SPELLED = """
data | B | byte
data | bit | bit
energy | J | joule
energy | eV | electronvolt
power | W | watt
frequency | Hz | hertz
pressure | Pa | pascal
voltage | V | volt
current | A | ampere
"""
"""Names that take spelled prefixes ("kilobyte", "megawatts")."""

PREFIXES = {
    "f": 1e-15, "p": 1e-12, "n": 1e-9, "μ": 1e-6, "µ": 1e-6, "m": 1e-3, "h": 1e2, "k": 1e3,
    "K": 1e3, "M": 1e6, "G": 1e9, "T": 1e12, "P": 1e15, "E": 1e18,
}  # fmt: skip

SPELLED_PREFIXES = {
    "nano": "n", "micro": "μ", "milli": "m", "kilo": "k", "mega": "M", "giga": "G", "tera": "T",
    "peta": "P", "exa": "E",
}  # fmt: skip

TEMPERATURES = """
°C | 1 | 0 | celsius centigrade degrees_celsius degree_celsius degrees_centigrade degrees_c
°C | 1 | 0 | degree_c deg_c °_celsius °_c °c ℃ ºc º_c
°F | 0.5555555555555556 | -17.77777777777778 | fahrenheit degrees_fahrenheit degree_fahrenheit
°F | 0.5555555555555556 | -17.77777777777778 | degrees_f degree_f deg_f °_fahrenheit °_f °f ℉ ºf
°F | 0.5555555555555556 | -17.77777777777778 | º_f
K | 1 | -273.15 | kelvin kelvins degrees_kelvin degree_kelvin degrees_k °k
"""
"""Symbol, factor and shift to °C, names."""

CURRENCIES = """
USD | us_dollar u.s._dollar american_dollar united_states_dollar dollar buck us$ u.s.$
USD | u.s_$ u.s$ us_$
USD | usd$ $
EUR | euro € €ur
GBP | pound_sterling british_pound pounds_sterling sterling quid £ uk£
JPY | yen japanese_yen ¥
CNY | yuan renminbi chinese_yuan rmb kuai 元 cn¥
INR | rupee indian_rupee ₹ Rs Rs.
CHF | swiss_franc SFr
CAD | canadian_dollar c$ ca$ can$ cad$ c_$
AUD | australian_dollar a$ au$ aud$ a_$
NZD | new_zealand_dollar nz$
HKD | hong_kong_dollar hk$ hk_$
SGD | singapore_dollar s$
TWD | taiwan_dollar new_taiwan_dollar nt$
MXN | mexican_peso mex$
BRL | brazilian_real brazilian_reais reais r$
ARS | argentine_peso
CLP | chilean_peso
COP | colombian_peso
PEN | peruvian_sol nuevo_sol
UYU | uruguayan_peso
VES | bolivar bolivares vef
KRW | south_korean_won korean_won ₩
KPW | north_korean_won
IDR | rupiah indonesian_rupiah Rp
MYR | ringgit malaysian_ringgit malaysia_ringgit RM
THB | baht thai_baht ฿
PHP | philippine_peso ₱
VND | dong vietnamese_dong ₫
LAK | kip lao_kip ₭
KHR | cambodian_riel riel
MMK | kyat
PKR | pakistani_rupee
LKR | sri_lankan_rupee ரூ
NPR | nepalese_rupee
BDT | taka ৳
MNT | tugrik togrog ₮
KZT | tenge ₸
UZS | uzbekistani_som
KGS | kyrgyz_som
TJS | somoni
TMT | turkmen_manat
AZN | azerbaijani_manat manat ₼
AMD | armenian_dram ֏
GEL | lari georgian_lari ₾
RUB | ruble rouble russian_ruble russian_rouble ₽
UAH | hryvnia hryvna hryvnias ₴
BYN | belarusian_ruble belarusian_rouble
MDL | moldovan_leu
RON | romanian_leu romanian_lei
BGN | bulgarian_lev leva
HUF | forint hungarian_forint
CZK | czech_koruna czech_crown koruna
PLN | zloty zlotys polish_zloty zł
HRK | kuna croatian_kuna
RSD | serbian_dinar
ALL | albanian_lek leke
MKD | macedonian_denar denar
BAM | convertible_mark
SEK | swedish_krona swedish_kronor swedish_crown kronor
NOK | norwegian_krone norwegian_kroner norwegian_crown
DKK | danish_krone danish_kroner danish_crown kroner
ISK | icelandic_krona icelandic_kronur
TRY | turkish_lira ₺
ILS | shekel israeli_shekel new_israeli_shekel new_shekel NIS ₪
EGP | egyptian_pound LE L.E l.e L.E. l.e. geneh
LBP | lebanese_pound
SYP | syrian_pound
JOD | jordanian_dinar
IQD | iraqi_dinar
IRR | iranian_rial
SAR | saudi_riyal saudi_rial saudiriyal
QAR | qatari_riyal qatari_rial
AED | dirham uae_dirham emirati_dirham
KWD | kuwaiti_dinar
BHD | bahraini_dinar
OMR | omani_rial omani_riyal
YER | yemeni_rial yemeni_riyal
AFN | afghani
MAD | moroccan_dirham
DZD | algerian_dinar
TND | tunisian_dinar
LYD | libyan_dinar
SDG | sudanese_pound
SSP | south_sudanese_pound
ETB | birr ethiopian_birr
KES | kenyan_shilling KSh
UGX | ugandan_shilling
TZS | tanzanian_shilling
SOS | somali_shilling
RWF | rwandan_franc
BIF | burundi_franc burundian_franc
CDF | congolese_franc
XOF | cfa_franc CFA
XAF | central_african_franc
GHS | cedi ghanaian_cedi
NGN | naira nigerian_naira ₦
ZAR | rand south_african_rand
BWP | pula botswana_pula
NAD | namibian_dollar n$
ZMW | kwacha zambian_kwacha
MWK | malawian_kwacha
MZN | metical meticais
AOA | kwanza angolan_kwanza
ZWL | zimbabwean_dollar z$
MUR | mauritian_rupee
SCR | seychelles_rupee
MGA | ariary
LSL | loti maloti
SZL | lilangeni emalangeni
GMD | dalasi
SLL | leone
LRD | liberian_dollar
GNF | guinean_franc
JMD | jamaican_dollar j$
TTD | trinidad_and_tobago_dollar tt$
BBD | barbadian_dollar bds$
BSD | bahamian_dollar
BZD | belize_dollar bz$
XCD | east_caribbean_dollar ec$
DOP | dominican_peso rd$
HTG | gourde
CUP | cuban_peso
GTQ | quetzal quetzales
HNL | lempira
NIO | cordoba nicaraguan_cordoba
CRC | costa_rican_colon colones ₡
PAB | balboa
PYG | guarani guaranies ₲
BOB | boliviano
GYD | guyanese_dollar g$
SRD | surinamese_dollar
FJD | fijian_dollar fiji_dollar
PGK | kina
SBD | solomon_islands_dollar
WST | tala
TOP | paanga
VUV | vatu
MVR | rufiyaa
BTN | ngultrum
BND | brunei_dollar
MOP | pataca
DEM | deutsche_mark deutschmark german_mark DM
FRF | french_franc FF
ITL | italian_lira italian_lire lire
ESP | peseta spanish_peseta
PTE | escudo portuguese_escudo
NLG | guilder dutch_guilder
BEF | belgian_franc
ATS | austrian_schilling
FIM | finnish_markka markka
GRD | drachmas greek_drachma
IEP | irish_pound punt
XDR | special_drawing_right SDR
BTC | bitcoin ₿
FRANC | franc
PESO | peso
DINAR | dinar
RIAL | rial
RIYAL | riyal
SHILLING | shilling
CROWN | crown
KRONA | krona krone
LIRA | lira
"""
"""Code and names; names with capitals are read only so.

Codes are those of ISO 4217, or in longer capitals a bare name that several currencies share.
"""

CENTS = {
    "cent": ("USD", 0.01), "¢": ("USD", 0.01), "eurocent": ("EUR", 0.01), "pence": ("GBP", 0.01),
    "penny": ("GBP", 0.01), "pennies": ("GBP", 0.01), "kopek": ("RUB", 0.01),
    "kopiyka": ("UAH", 0.01), "mao": ("CNY", 0.1), "jiao": ("CNY", 0.1), "paise": ("INR", 0.01),
}  # fmt: skip
"""Parts of a currency: name to the currency and its share of one."""
