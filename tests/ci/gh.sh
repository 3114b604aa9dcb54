# `gh` as far as the workflows and README.md ask for it, where the hub is a folder ($HUB). What it was told is
# in $TOLD, a line for each call; files that it was given are beside that.
printf '%q ' "$@" >> "$TOLD"
echo >> "$TOLD"
here=$(dirname "$TOLD")
for word in "$@"; do
  case "$word" in
    body=@*) cp "${word#body=@}" "$here/body" ;;
    *.md) cp "$word" "$here/body" ;;
  esac
done
case "$1 $2" in
  "repo create")
    git remote add origin "file://$HUB"
    git push --quiet --set-upstream origin main
    ;;
  "pr merge")
    git clone --quiet "file://$HUB" "$here/merging"
    cd "$here/merging"
    git merge --quiet --no-ff --no-edit "origin/$3"
    git push --quiet origin main
    ;;
  "pr list") if [ -f "$here/opened" ]; then echo 7; fi ;;
  "pr create") touch "$here/opened" ;;
  "pr comment") touch "$here/commented" ;;
  "api --paginate") if [ -f "$here/commented" ]; then printf '12\n34\n'; fi ;;
  "api --silent") ;;
  *)
    echo "gh knows nothing of $*" >&2
    exit 9
    ;;
esac
