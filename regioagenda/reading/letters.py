"""Letters of other alphabets in those of ours, as Dutch writes them: enough to name a file after a name."""

from __future__ import annotations

_CYRILLIC = (
    "а a б b в v г g д d е e ж zj з z и i й j к k л l м m н n о o п p р r с s т t у oe ф f х ch ц ts ч tsj ш sj щ sjtsj ъ - ы y ь - э e "
    "ю joe я ja ё jo і i ї ji є je ґ g ў w ј j љ lj њ nj ћ tsj ђ dj џ dzj ќ kj ѓ gj ѕ dz"
)
_GREEK = "α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o"
_HEBREW = (
    "א a ב b ג g ד d ה h ו v ז z ח ch ט t י y כ k ך k ל l מ m ם m נ n ן n ס s ע a פ p ף f צ ts ץ ts ק k ר r ש sh ת t"
)
_ARABIC = (
    "ا a ب b ت t ث th ج dj ح h خ kh د d ذ dh ر r ز z س s ش sh ص s ض d ط t ظ z ع a غ gh ف f ق q ك k ک k ل l م m ن n ه h و w ي y ی y ى a ة a "
    "ء - پ p چ tsj گ g ژ zj ڤ v ٱ a ـ - ٠ 0 ١ 1 ٢ 2 ٣ 3 ٤ 4 ٥ 5 ٦ 6 ٧ 7 ٨ 8 ٩ 9 ۰ 0 ۱ 1 ۲ 2 ۳ 3 ۴ 4 ۵ 5 ۶ 6 ۷ 7 ۸ 8 ۹ 9"
)
_GEORGIAN = (
    "ა a ბ b გ g დ d ე e ვ v ზ z თ t ი i კ k ლ l მ m ნ n ო o პ p ჟ zj რ r ს s ტ t უ oe ფ f ქ k ღ gh ყ q შ sj ჩ tsj ც ts ძ dz წ ts ჭ tsj "
    "ხ ch ჯ dzj ჰ h"
)
_ARMENIAN = (
    "ա a բ b գ g դ d ե e զ z է e ը e թ t ժ zj ի i լ l խ ch ծ ts կ k հ h ձ dz ղ gh ճ tsj մ m յ j ն n շ sj ո o չ tsj պ p ջ dzj ռ r ս s վ v տ t "
    "ր r ց ts ւ w փ p ք k օ o ֆ f"
)


def _table(*alphabets: str) -> dict[int, str]:
    words = " ".join(alphabets).split()
    # A sign that has no sound of its own is left out.
    return {ord(letter): ours.strip("-") for letter, ours in zip(words[::2], words[1::2], strict=True)}


OURS = _table(_CYRILLIC, _GREEK, _HEBREW, _ARABIC, _GEORGIAN, _ARMENIAN)
