curl https://api.stripe.com/v1/payment_records/report_payment \
  -H "Authorization: Bearer $STRIPE_API_KEY" \
  -H 'Stripe-Version: 2026-10-28.endive' \
  -d 'amount_requested[currency]=usd' \
  -d 'amount_requested[value]=1000' \
  -d initiated_at=1735689600 \
  -d 'payment_method_details[type]=custom'
