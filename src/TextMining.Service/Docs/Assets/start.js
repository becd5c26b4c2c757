SwaggerUIBundle({ url: "/openapi/v1.json", dom_id: "#page", validatorUrl: null, deepLinking: true });
