# Completes soliguide: the program itself is asked what may follow, up to the cursor.
_soliguide() {
  local line="${COMP_LINE:0:COMP_POINT}" IFS=$'\n'
  [[ "$line" == *\ * ]] || return
  line="${line#* }"
  COMPREPLY=($("${COMP_WORDS[0]}" "[suggest:${#line}]" "$line" 2>/dev/null))
}
complete -F _soliguide soliguide
