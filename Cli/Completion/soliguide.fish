# Completes soliguide: the program itself is asked what may follow, up to the cursor.
function __soliguide
    set -l line (string replace -r '^\S+\s?' '' -- (commandline -cp))
    soliguide "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
end
complete -c soliguide -f -a '(__soliguide)'
