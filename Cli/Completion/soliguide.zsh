#compdef soliguide
# Completes soliguide: the program itself is asked what may follow, up to the cursor.
_soliguide() {
  local line="${LBUFFER#* }"
  local -a found=("${(@f)$("${words[1]}" "[suggest:${#line}]" "$line" 2>/dev/null)}")
  compadd -- "${found[@]}"
}
compdef _soliguide soliguide
